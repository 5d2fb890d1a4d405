"""PPTX."""
