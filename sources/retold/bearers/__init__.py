"""Who bears which part by several articles: the captain, the lender, the architect, the chair of one thing."""
