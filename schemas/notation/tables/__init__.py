"""Generated tables of units and currencies, with their generator."""
