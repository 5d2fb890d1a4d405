"""What is known and from where: claims about the candidate, each with the exact words it stands on."""
