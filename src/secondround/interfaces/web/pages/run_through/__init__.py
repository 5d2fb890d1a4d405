"""Running through the exercise: slides to begin with, the stage, one run and what is told of it, all runs drawn."""
