"""Who is there when the exercise is done, what each wants to hear of it, and what that lets expect."""
