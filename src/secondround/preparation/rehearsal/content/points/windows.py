"""Stretches of an answer that may say a point: clauses, and runs of a few of them."""

import re
from collections.abc import Iterator

from secondround.preparation.documents.sentences import Span
from secondround.preparation.evidence.talk.turns import finer

MOST = 3
"""Clauses in a stretch: a point is seldom spread over more."""

LONGEST = 32
"""Words of a stretch of several clauses; beyond it says too much to mean one thing."""

LEAST = 3
"""Words of a clause; a shorter one belongs to the next."""

_CUT = re.compile(
    r"(?<!geschafft)(?<!gelungen)(?<!vor)(?<!versucht)[,;:–—]\s+|\s+(?=(?:and|but|so|because|then|which|while|although|et|mais|puis|donc|parce|alors"
    r"|und|aber|dann|denn|weil|sondern)\s)",
    re.IGNORECASE,
)
_HESITATION = re.compile(
    r"(?<!\w)(?:u+h*m+|u+h+|e+r+m*|e+u+h+|ä+h*m*|h+m+|you know|du coup|en fait|voilà)(?!\w),?\s*",
    re.IGNORECASE,
)


def windows(text: str) -> tuple[Span, ...]:
    """Every clause, every run of up to `MOST` of them, and every two sentences that follow each other."""
    return tuple(dict.fromkeys(_windows(text)))


def plain(text: str) -> str:
    """The words without hesitation, for a comparison of meanings."""
    return " ".join(_HESITATION.sub("", text).split())


def _windows(text: str) -> Iterator[Span]:
    before: list[Span] = []
    for sentence in finer(text):
        parts = list(_clauses(text, sentence))
        near = [*before[-1:], *parts]
        for first in range(len(near)):
            for last in range(first, min(first + MOST, len(near))):
                found = Span(near[first].start, near[last].end, "")
                words = text[found.start : found.end]
                if first == last or len(words.split()) <= LONGEST:
                    yield Span(found.start, found.end, words)
        before = parts


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for cut in _CUT.finditer(text, sentence.start, sentence.end):
        if len(text[start : cut.start()].split()) >= LEAST:
            yield _span(text, start, cut.start())
            start = cut.end()
    if text[start : sentence.end].strip():
        yield _span(text, start, sentence.end)


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])
