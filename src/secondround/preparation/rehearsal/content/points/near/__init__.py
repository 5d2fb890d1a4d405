"""How near the words of an answer come to a key point in meaning."""
