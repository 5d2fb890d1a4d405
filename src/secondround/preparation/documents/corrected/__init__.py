"""What the candidate says of a document: its kind, date, company and round."""
