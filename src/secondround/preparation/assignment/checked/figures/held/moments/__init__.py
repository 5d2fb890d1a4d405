"""When things happen by the file: dates in words, its calendars, and what is said of them elsewhere."""
