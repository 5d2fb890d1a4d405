"""Finished files looked at: what stands where, how large, on what, and what should not be sent along."""
