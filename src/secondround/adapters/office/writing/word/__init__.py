"""A manuscript as a document (DOCX), and back."""
