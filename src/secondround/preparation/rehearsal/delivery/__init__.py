"""How an answer was said: length, pace, pauses, fillers and more, as facts with their times, beside earlier takes."""
