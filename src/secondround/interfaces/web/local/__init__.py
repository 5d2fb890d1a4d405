"""The application on one machine, for one person: served, walled in, opened in their browser."""
