"""Reading the pages that the candidate chose: one at a time, each once, whatever the site does."""
