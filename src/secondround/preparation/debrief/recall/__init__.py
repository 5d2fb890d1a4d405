"""Asking the memory: the stretches of past rounds that answer a question, and a plain word where none does."""
