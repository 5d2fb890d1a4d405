"""How a finished file looks and what goes along with it: type, pictures, length, what should not be sent."""
