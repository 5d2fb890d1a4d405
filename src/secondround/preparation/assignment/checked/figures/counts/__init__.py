"""How many there are of a thing: said twice, or said of a list that has another number."""
