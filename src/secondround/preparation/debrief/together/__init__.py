"""Several accounts of past rounds made one, and what they leave open."""
