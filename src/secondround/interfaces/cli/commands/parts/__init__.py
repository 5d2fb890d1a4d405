"""The parts of the method, each a group of commands."""
