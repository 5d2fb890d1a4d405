"""What a candidacy holds: the documents of its folder, and those that were added beside it."""
