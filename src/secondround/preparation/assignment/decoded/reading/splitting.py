"""An enumeration inside a sentence, in its pieces."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from secondround.preparation.assignment.decoded.reading.cues import cue

_INSIDE = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“]*“|\d,\d")
_EDGE = " \t,;:.–—-"
SHORTEST = 3
"""Characters of a piece that says something."""


def pieces(text: str, *, each: bool = False) -> tuple[tuple[int, int], ...]:
    """Where the points of "the causes, two measures and what they would cost" stand; the whole where it is one.

    Commas part points when an "and" ends the row; an "and" alone parts them before an interrogative, a possessive or
    a verb that asks. What is in brackets or quotation marks stays together, and so does a clause that only adds to
    the point before it ("which …", "such as …"). With `each` every "and" parts.
    """
    breaks = list(_breaks(text, each=each))
    commas = [one for one in breaks if one.group().strip().startswith((",", ";"))]
    row = bool(commas) and cue("and", "splitting").search(text, commas[0].start()) is not None
    if each:
        return _cut(text, [one for one in breaks if not _goes_on(text, one) or _is_also(text, one)])
    verbs = any(_begins(text, one, ("doing", "holding")) for one in breaks)
    last = breaks[-1] if row and not verbs else None
    return _cut(text, [one for one in breaks if _parts(text, one, commas, last)])


def _cut(text: str, kept: Sequence[re.Match[str]]) -> tuple[tuple[int, int], ...]:
    starts = [0, *(one.end() for one in kept)]
    ends = [*(one.start() for one in kept), len(text)]
    spans = [_trimmed(text, *span) for span in zip(starts, ends, strict=True)]
    return tuple(span for span in spans if span[1] - span[0] >= SHORTEST)


def _breaks(text: str, *, each: bool) -> Iterator[re.Match[str]]:
    closed = [one.span() for one in _INSIDE.finditer(text)]
    for one in _break(each=each).finditer(text):
        inside = any(start < one.end() and one.start() < end for start, end in closed)
        if not inside and not _is_between(text, one):
            yield one


def _is_between(text: str, one: re.Match[str]) -> bool:
    """ "between error and neglect": that "and" parts nothing."""
    clause = re.split(r"[,;:.]", text[: one.start()])[-1]
    found = cue("between", "splitting").search(clause)
    both = cue("and", "splitting")
    return found is not None and not both.search(clause, found.end())


@cache
def _break(*, each: bool) -> re.Pattern[str]:
    both, also = (cue(name, "splitting").pattern for name in ("and", "also"))
    behind = rf"(?:(?:{also})\s+)?"
    stroke = r"|\s+[/+]\s+" if each else r"|\s+/\s+"
    return re.compile(
        rf"\s*[,;]\s+(?:(?:{both})\s+)?{behind}|\s+(?:{both})\s+{behind}{stroke}", re.IGNORECASE
    )


def _parts(
    text: str, one: re.Match[str], commas: Sequence[re.Match[str]], last: re.Match[str] | None
) -> bool:
    """`last` is the break that ends a row, None where there is none."""
    if _goes_on(text, one):
        return False
    starts = cue("starts", "splitting").match(text, one.end()) is not None
    begins = starts or _begins(text, one, ("doing", "holding"))
    return begins or (last is not None and (one in commas or one is last))


def _goes_on(text: str, one: re.Match[str]) -> bool:
    return cue("joined", "splitting").match(text, one.end()) is not None


def _is_also(text: str, one: re.Match[str]) -> bool:
    """ "right sums and that others can follow": the second stands beside the first."""
    both = cue("and", "splitting").search(one.group())
    return both is not None and cue("also_that", "splitting").match(text, one.end()) is not None


def _begins(text: str, one: re.Match[str], names: Sequence[str]) -> bool:
    """Whether a verb stands right behind the break, so that verbs are coordinated and not what they ask for."""
    return any(cue(name).match(text, one.end()) for name in names)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(_EDGE))
    return start, max(start, start + len(piece.strip(_EDGE)))
