"""What was asked against what the file holds: points answered and where, parts that are missing."""
