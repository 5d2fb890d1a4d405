"""Parts of the method that are worked on until the day."""
