"""Ratios by their kind: the word beside a figure says of which amounts it is, and what these are called tells them from the others."""
