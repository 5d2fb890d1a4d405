"""What the evals are given from outside: rows to measure with."""
