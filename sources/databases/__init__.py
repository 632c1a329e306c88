"""Databases: a table or a query, read once and without writing anything, into the same form as the tables of files."""
