"""Files to text and to trees with line numbers, with plain words when they cannot be read."""
