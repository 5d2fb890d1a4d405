"""The brief as one value, gathered from every part of the method."""
