"""Staying signed in: kept on the server, so that it can be ended, here and everywhere."""
