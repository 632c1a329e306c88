"""Whose an amount is: subjects and counterparts of claims, and who says so."""
