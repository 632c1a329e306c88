"""What SQL runs on: DuckDB in this process, or Spark."""
