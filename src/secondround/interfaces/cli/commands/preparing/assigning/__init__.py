"""The commands of `secondround assignment`."""
