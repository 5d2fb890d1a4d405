"""Any line of what was prepared: found by its list and key, changed by hand, and taken back."""
