"""Who did what kind of thing, and when; never what it said."""
