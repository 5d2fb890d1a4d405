"""The method: one package for each part, on one staircase (docs/house.md)."""
