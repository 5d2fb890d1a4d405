"""An answer looked at when it ends: what it said, how, the one thing to change, what the interviewer says to it."""
