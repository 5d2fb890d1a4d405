"""The formats the examples are made in: one file per family of formats."""
