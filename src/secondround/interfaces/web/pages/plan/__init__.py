"""Plan: the time left, day by day, each errand with the way to where it is done."""
