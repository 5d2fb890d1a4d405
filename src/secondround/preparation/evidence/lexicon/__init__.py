"""Words and levels of the trades, in three languages."""
