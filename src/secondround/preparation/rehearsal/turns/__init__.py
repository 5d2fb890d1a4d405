"""Who asks what, and when: a sitting planned in its minutes, the weakest first, everybody once."""
