"""The days and hours left, in order."""
