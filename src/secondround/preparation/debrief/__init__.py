"""The memory of the first interview: what was asked, answered, stated, left open, and never to be asked again."""
