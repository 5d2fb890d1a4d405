"""How fast words are said aloud."""

from collections.abc import Mapping

WORDS_A_MINUTE: Mapping[str, int] = {"en": 140, "fr": 120, "de": 110}
"""English is read aloud at 183 words a minute on average (Brysbaert 2019, 77 studies); about three quarters of it
leaves room for pauses and for whoever takes notes. French and German words are longer: scaled by what the same
texts take read aloud, 228, 195 and 179 words a minute (Trauzettel-Klosinski & Dietz 2012, IReST)."""


def seconds_aloud(words: int, language: str) -> int:
    """How long so many words take; an unknown language is taken for English."""
    return round(words * 60 / WORDS_A_MINUTE.get(language, WORDS_A_MINUTE["en"]))
