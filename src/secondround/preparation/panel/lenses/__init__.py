"""Each person's part in the decision, what they will want to find out, what is shared with them."""
