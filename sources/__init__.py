"""The readers: one per kind of source, each of which turns its input into claims."""
