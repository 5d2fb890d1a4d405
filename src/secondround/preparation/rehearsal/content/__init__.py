"""What an answer said, in which words, what it left out, and the one thing to change next."""
