"""Whose process lives: a slot's name is held in the database as long as its process is connected."""
