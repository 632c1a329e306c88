"""When: dates and stretches that need an article to be told, and the period in which an amount held."""
