"""How far those who agreed are, as facts: no score, no order by a figure, nothing to take away."""
