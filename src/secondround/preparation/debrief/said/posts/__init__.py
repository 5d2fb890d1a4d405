"""What was said of an employer: since when, until when, how long, as what."""
