"""The sound of a take, kept while it is spoken: what stops takes at most a second of it."""
