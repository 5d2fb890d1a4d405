"""Hearing an answer while it is spoken: voice by Silero, words by Whisper, both on this machine."""
