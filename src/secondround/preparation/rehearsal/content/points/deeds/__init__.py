"""What people say they did: deeds, the words for them in three languages, and which are contrary to each other."""
