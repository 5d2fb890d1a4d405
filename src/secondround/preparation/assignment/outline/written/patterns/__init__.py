"""The candidate's own templates, one for each format."""
