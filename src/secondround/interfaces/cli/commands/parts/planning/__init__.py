"""The commands of `secondround plan`."""
