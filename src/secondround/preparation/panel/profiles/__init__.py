"""What profiles, contact cards, team pages and lists of contacts add about people who are already named."""
