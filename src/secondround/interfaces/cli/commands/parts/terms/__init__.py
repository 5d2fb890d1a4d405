"""The commands of `secondround conditions`."""
