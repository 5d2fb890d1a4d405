"""Who will be there in the next round, when and where, and what each person wants to find out."""
