"""What a coach says of a shared item."""
