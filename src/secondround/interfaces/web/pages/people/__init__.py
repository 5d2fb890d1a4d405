"""The people: who will be there, and a page of each that can be read in the lift."""
