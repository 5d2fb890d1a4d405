"""What a question is a question of: the kind of thing it asks for, and of whom; terse notes read as questions."""
