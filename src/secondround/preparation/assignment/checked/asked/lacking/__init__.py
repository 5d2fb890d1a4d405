"""What was asked and is not there: points, sides of them, cells of a table."""
