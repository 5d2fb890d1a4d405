"""How likely two figures are one that was told differently, by weighed signs."""
