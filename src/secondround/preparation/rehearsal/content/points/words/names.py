"""Names a point holds, found again where a machine heard them: apart, joined, or with a letter or two wrong."""

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from secondround.preparation.evidence.concepts.lexicon import tokens_of

HEARD = 80
"""Likeness (0 to 100) from which a word is taken for a name that was misheard."""

_NAME = re.compile(r"\b[^\W\d_]*[A-ZÀ-Þ][\w+#]*")
_INSIDE = re.compile(r"\b[^\W_]\w*[A-ZÀ-Þ]\w*|\b[A-ZÀ-Þ]{2,}\b")
_GERMAN = re.compile(
    r"[äöüß]|\b(?:ich|wir|mein\w*|d(?:er|ie|as|em|en)|und|mit|vo[nmr]|auf|ist|sind|habe?|hat|war\w*|nicht|ohne|zu\w?|im|beim?)\b"
)


def names_in(point: str) -> frozenset[str]:
    """Words with a capital that do not begin it; in German, where every noun has one, only those written like SAP."""
    found = {one.group() for one in _INSIDE.finditer(point)}
    if not _GERMAN.search(point.casefold()):
        found |= {one.group() for one in _NAME.finditer(point) if one.start() > 0}
    return frozenset("".join(tokens_of(one)) for one in found if len(one) > 1)


def names_lacking(names: frozenset[str], words: str) -> float:
    """The share of the names that the words do not hold, from 0 to 1."""
    if not names:
        return 0.0
    there = tuple(_joined(tokens_of(words)))
    gone = [one for one in names if not any(_is_heard(one, other) for other in there)]
    return len(gone) / len(names)


def _is_heard(name: str, word: str) -> bool:
    if len(name) < 5:
        return name == word
    return name == word or ratio(name, word) >= HEARD


def _joined(tokens: tuple[str, ...]) -> Iterator[str]:
    for place in range(len(tokens)):
        for size in (1, 2, 3):
            yield "".join(tokens[place : place + size])
