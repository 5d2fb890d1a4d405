"""The commands of `secondround questions`."""
