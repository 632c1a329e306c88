"""Claim files of very many rows, compared where they lie."""
