"""The SARIF report, in the shape that GitHub code scanning takes."""
