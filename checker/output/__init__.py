"""Where results go: the terminal, files that are written whole, folders of pages, and the line of progress meanwhile."""
