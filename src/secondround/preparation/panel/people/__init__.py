"""Who documents name, as what, and which mentions are one person."""
