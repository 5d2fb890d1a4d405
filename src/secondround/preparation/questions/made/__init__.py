"""Questions made for this candidacy: from its weak points, demands, statements, facts, people and exercise."""
