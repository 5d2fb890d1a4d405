"""The candidate's finished file, kept as it is in each version, and looked at; never evidence about the candidate."""
