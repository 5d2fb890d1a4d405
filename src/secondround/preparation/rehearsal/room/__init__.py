"""The room of a sitting: an answer is heard while it is spoken, and the next words come when it is over."""
