"""How far the candidate is with each exercise: brief, outline, file."""
