"""How far what is known of the candidate meets each demand."""
