"""What the panel may ask about the exercise: by person, from its weakest parts first, each with why."""
