"""What an amount covers: the whole, one of its parts, a place, a phase, or another event."""
