"""Tests of the reports, on one shared set of results."""
