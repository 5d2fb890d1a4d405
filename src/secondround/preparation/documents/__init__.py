"""The one door for everything the candidate brings: each document recognised, each passage with an address."""
