"""What a script of ours sends as it is, no form, and reads as JSON."""
