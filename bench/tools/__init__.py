"""Scripts that answer one question with one tool, each in an environment of its own; they print the answer alone."""
