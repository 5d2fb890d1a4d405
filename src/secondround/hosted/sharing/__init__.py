"""What a candidate lets a coach see, item by item, until they take it back; what the coach says to it."""
