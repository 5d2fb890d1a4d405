"""The sockets for office files: looking at a finished one, writing one, and reading back what was written."""
