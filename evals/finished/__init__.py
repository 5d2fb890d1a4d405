"""Finished files for `evals/assignment.py`, built from readable gold with the faults that are seeded in them."""
