"""Spelling that is the same with and without accents."""

import unicodedata
from functools import lru_cache

_PAIRS = {
    "ae": "a",
    "oe": "o",
    "ue": "u",
    "ß": "ss",
    "ø": "o",
    "æ": "a",
    "œ": "o",
    "ł": "l",
    "đ": "d",
}


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """`text` in lower case without accents, "Müller", "Mueller" and "MULLER" being the same."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    for pair, letter in _PAIRS.items():
        letters = letters.replace(pair, letter)
    return letters
