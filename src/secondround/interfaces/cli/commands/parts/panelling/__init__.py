"""One command each for what is known of the people."""
