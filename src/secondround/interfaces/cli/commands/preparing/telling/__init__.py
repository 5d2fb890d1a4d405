"""The commands of `secondround stories`."""
