"""What each address does: it names a thing, calls one step, and shows what comes back."""
