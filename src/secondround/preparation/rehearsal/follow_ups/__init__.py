"""What the interviewer says next, from what was just said."""
