"""What the candidate said as a fact, in a form that can be compared."""
