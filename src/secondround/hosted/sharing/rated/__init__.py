"""A coach as the observer of a shared take."""
