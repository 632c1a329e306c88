"""Compares dense feeds wide: one pass over all tables by key, only conflicting cells become claims."""
