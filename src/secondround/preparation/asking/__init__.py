"""What to ask, whom, and in which order: nothing already asked, answered or to be found on the site."""
