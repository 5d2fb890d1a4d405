"""Sentences as vectors: MiniLM for English, multilingual E5 where French or German takes part."""
