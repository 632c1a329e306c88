"""The forms of written dates: what they look like, and what days they stand for."""
