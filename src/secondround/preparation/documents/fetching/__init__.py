"""A page of the web as a document: got on the candidate's word alone, and what was asked of whom written down."""
