"""In front of someone: the commands for an observer."""
