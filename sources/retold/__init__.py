"""What several articles tell of one thing in like words: finds the counterparts that no pattern of the packs reads."""
