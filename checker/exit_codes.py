"""What the program exits with (DESIGN 6.1); apart from what decides it, so that `--help` need not load results."""

PASS, GATED, USAGE, INCOMPLETE, INTERRUPTED = 0, 1, 2, 3, 130
"""0 no gated finding; 1 gated findings; 2 bad usage or project file; 3 could not complete; 130 interrupted."""
