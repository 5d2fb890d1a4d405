"""A manuscript as a presentation (PPTX), and back."""
