"""What the posting demands of the person, one demand each."""
