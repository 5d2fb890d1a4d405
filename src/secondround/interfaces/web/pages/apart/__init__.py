"""What stands apart from the method: activity, settings, our own files."""
