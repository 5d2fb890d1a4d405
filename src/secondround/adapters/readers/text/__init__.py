"""Readers of what is text already: notes, Markdown, transcripts, captions, JSON Resume."""
