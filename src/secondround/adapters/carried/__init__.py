"""What carries a rehearsal to somebody else: sound that plays anywhere, an address a telephone can read."""
