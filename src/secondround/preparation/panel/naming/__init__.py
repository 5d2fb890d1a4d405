"""Reading names and titles."""
