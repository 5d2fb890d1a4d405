"""Days, times, lengths and time zones as English, French and German messages write them."""
