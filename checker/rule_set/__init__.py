"""Which rules run: ours and the user's own, and those that are chosen among them."""
