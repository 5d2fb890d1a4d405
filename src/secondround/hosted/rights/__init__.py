"""What people can have done with what is theirs: their word to it, how long it stays, that it is gone."""
