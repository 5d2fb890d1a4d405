"""The commands of `secondround pressure`."""
