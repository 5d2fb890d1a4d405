"""Words on pages to rows, columns, paragraphs."""
