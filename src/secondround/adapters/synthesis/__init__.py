"""What speaks: text read out in a voice, on this machine."""
