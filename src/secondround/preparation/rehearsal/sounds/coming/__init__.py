"""Sound as it comes from a microphone: part after part, each heard at once and kept by the second."""
