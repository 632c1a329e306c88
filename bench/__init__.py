"""Benchmarks: ratios against a peer or hand-written code in the same run."""
