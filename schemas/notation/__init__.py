"""The notation people write: quantities, units, dates and periods, read into values."""
