"""The company: an article of facts by theme, each fact open to change, and the cards to recall them by."""
