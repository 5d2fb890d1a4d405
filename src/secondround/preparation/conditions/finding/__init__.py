"""Finding the sentences that state a condition of employment, in English, French and German."""
