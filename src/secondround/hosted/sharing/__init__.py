"""A candidate shares item by item with one coach, who sees exactly that, and nothing once it is taken back."""
