"""The grammar of written amounts: tokens, numbers, measures, hedges, ranges."""
