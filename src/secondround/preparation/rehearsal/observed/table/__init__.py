"""Around a table: people who are there ask questions of their own, and each answer keeps who asked what."""
