"""What kind of post the vacancy is: its trade, its level, and the words that name it."""
