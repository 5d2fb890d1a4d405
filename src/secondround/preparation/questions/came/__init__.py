"""Which questions really came, and how many of them were foreseen."""
