"""What a document is: a posting, a CV, notes …, told from its content and its neighbours."""
