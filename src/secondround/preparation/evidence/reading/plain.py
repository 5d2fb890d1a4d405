"""Text as rules compare it: small letters without accents, plain quotes and dashes, same length."""

import unicodedata

_QUOTES = dict.fromkeys("’‘`\u201b\u02bc\u00b4", "'") | dict.fromkeys("“”„«»", '"')
_DASHES = dict.fromkeys("–—−‑―\u2012", "-")
_SPACES = dict.fromkeys("\u00a0\u202f\u2009\n\r", " ")
_LETTERS = {"ß": "s", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "æ": "a", "œ": "o", "Œ": "o"}


class _Plain(dict[int, str]):
    """One character for each, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        lower = unicodedata.normalize("NFD", letter)[0].lower()
        self[code] = lower if len(lower) == 1 else letter
        return self[code]


_TABLE = _Plain({ord(k): v for k, v in (_QUOTES | _DASHES | _SPACES | _LETTERS).items()})


def plain(text: str) -> str:
    """`text` folded character by character, so that a place in the result is the same place in `text`."""
    return text.translate(_TABLE)
