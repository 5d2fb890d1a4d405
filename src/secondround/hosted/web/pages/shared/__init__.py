"""Agreeing, sharing and coaching: what each side sees of it."""
