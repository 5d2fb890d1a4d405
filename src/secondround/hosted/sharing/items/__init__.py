"""What can be shared, and each item as facts."""
