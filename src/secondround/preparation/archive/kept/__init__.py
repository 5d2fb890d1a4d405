"""Archives that take long: saved as a job, kept where the originals are, fetched when they are ready."""
