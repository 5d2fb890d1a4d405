"""The one door for what the candidate brings: each document recognised, each passage with an address."""
