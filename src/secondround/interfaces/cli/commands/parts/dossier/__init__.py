"""The commands of `secondround company`."""
