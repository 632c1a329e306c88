"""The packs' ways of saying things, and which of them a sentence matches."""
