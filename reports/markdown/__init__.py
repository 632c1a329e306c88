"""Reports in Markdown, for a comment on a change and for the summary of a job."""
