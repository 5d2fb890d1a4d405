"""Statements in running text about all rows of a table: how many, all or none, the largest, most of the whole."""
