"""What went wrong, as the web says it."""
