"""Exercise: what was set, what is agreed, what is unclear, and the errands that belong to it."""
