"""What is said aloud, as sound in the store: parts while it is spoken, one piece afterwards, each in its own home."""
