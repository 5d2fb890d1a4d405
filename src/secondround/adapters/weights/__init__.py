"""Model weights as data: named in models.lock, loaded only when their hash is right."""
