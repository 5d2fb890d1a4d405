"""Recognising a conversation in lines of text, and telling who said what."""
