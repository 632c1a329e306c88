"""Reports: each turns a result into text, one file per format."""
