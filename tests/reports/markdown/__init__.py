"""Tests of the reports in Markdown."""
