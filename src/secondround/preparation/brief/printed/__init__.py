"""What fits on paper: two sides of the brief, and the sheet for the room."""
