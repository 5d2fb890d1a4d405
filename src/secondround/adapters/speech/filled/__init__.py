"""Sounds of hesitation of which the engine wrote nothing, told by how its own encoder hears them."""
