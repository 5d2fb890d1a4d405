"""An enumeration inside a sentence, in its pieces."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.decoded.reading.cues import cue

_BREAK = re.compile(
    r"\s*[,;]\s+(?:and\s+|et\s+|und\s+|as well as\s+|ainsi que\s+|sowie\s+|then\s+|puis\s+)?(?:also\s+|finally\s+|enfin\s+|aussi\s+)?"
    r"|\s+(?:and|et|und|as well as|ainsi que|sowie|mais aussi|und auch)\s+(?:also\s+|finally\s+|enfin\s+|auch\s+)?",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“]*“|\d,\d")
_AND = re.compile(
    r"\b(?:and|et|und|as well as|ainsi que|sowie|mais aussi|und auch)\b", re.IGNORECASE
)
_EDGE = " \t,;:.–—-"
SHORTEST = 3
"""Characters of a piece that says something."""


def pieces(text: str) -> tuple[tuple[int, int], ...]:
    """Where the points of "the causes, two measures and what they would cost" stand; the whole where it is one.

    Commas part points when an "and" ends the row; an "and" alone parts them before an interrogative, a possessive or
    a verb that asks. What is in brackets or quotation marks stays together, and so does a clause that only adds to
    the point before it ("which …", "such as …").
    """
    breaks = list(_breaks(text))
    commas = [one for one in breaks if one.group().strip().startswith((",", ";"))]
    row = bool(commas) and _AND.search(text, commas[0].start()) is not None
    verbs = any(_begins(text, one, ("doing", "holding")) for one in breaks)
    kept = [one for one in breaks if _parts(text, one, commas, row=row and not verbs)]
    starts = [0, *(one.end() for one in kept)]
    ends = [*(one.start() for one in kept), len(text)]
    spans = [_trimmed(text, *span) for span in zip(starts, ends, strict=True)]
    return tuple(span for span in spans if span[1] - span[0] >= SHORTEST)


def _breaks(text: str) -> Iterator[re.Match[str]]:
    closed = [one.span() for one in _INSIDE.finditer(text)]
    for one in _BREAK.finditer(text):
        if not any(start < one.end() and one.start() < end for start, end in closed):
            yield one


def _parts(text: str, one: re.Match[str], commas: list[re.Match[str]], *, row: bool) -> bool:
    behind = text[one.end() :]
    if cue("joined", "splitting").match(behind):
        return False
    begins = _begins(text, one, ("doing", "holding")) or bool(
        cue("starts", "splitting").match(behind)
    )
    if one in commas:
        return row or begins
    return begins or (row and one.start() > commas[-1].start())


def _begins(text: str, one: re.Match[str], names: Sequence[str]) -> bool:
    """Whether a verb stands right behind the break, so that verbs are coordinated and not what they ask for."""
    return any(cue(name).match(text, one.end()) for name in names)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(_EDGE))
    return start, max(start, start + len(piece.strip(_EDGE)))
