"""How numbers, measures and bounds are worded."""
