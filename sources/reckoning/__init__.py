"""Arithmetic that an article states in so many words, also about amounts that no pack has patterns for."""
