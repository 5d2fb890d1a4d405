"""What one source, a mail, a letter or a calendar entry, says of an interview."""
