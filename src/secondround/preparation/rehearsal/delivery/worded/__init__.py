"""What is told from the words alone: fillers, restarts, hedges, who is spoken of, words that come again."""
