"""What an asked point is about and asks to be done, and how much of it a place takes up."""
