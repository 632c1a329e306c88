"""Who stands behind a statement: copies, common origins, independent sources, and which claims are likely mistaken."""
