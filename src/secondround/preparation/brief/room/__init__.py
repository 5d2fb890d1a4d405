"""What is written down in the room, and what becomes of it: the debrief of that round."""
