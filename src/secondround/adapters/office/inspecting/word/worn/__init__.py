"""How the words of a document look, through every style they take from."""
