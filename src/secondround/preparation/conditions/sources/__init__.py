"""Where terms are said: in what is written, and in what was spoken or noted."""
