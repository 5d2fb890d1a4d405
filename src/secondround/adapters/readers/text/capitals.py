"""Lines in capitals, which head what follows."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_LONG_WORD = 5


def is_in_capitals(text: str) -> bool:
    """Whether a line is all capitals and more than abbreviations: one word has five letters at least."""
    words = _WORD.findall(text)
    return bool(words) and text == text.upper() and max(map(len, words)) >= _LONG_WORD
