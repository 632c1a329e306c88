"""The sources of a run as they were in an earlier revision of the repository they lie in."""
