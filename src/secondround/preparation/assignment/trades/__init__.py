"""What each kind of exercise is made of in its trade: its parts, its method, what good practice asks of it."""
