"""What a person agrees to, in which words, since when, and until when."""
