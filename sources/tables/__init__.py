"""Tables: files to typed columns, contracts, and rows to claims or feeds."""
