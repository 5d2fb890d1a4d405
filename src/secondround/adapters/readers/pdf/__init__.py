"""PDF: words with their places from PDFium, put back into reading order."""
