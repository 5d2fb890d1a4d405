"""How work that has begun moves on: to another slot, or back into its line until something is there again."""
