"""Words that mean much the same, and names, also misheard ones."""
