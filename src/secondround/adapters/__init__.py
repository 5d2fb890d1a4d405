"""The plugs: one file or folder for each engine or format."""
