"""Understanding: the first interview, the company, the people, the conditions."""
