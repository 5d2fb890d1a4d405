"""Numbers and ranges of numbers with the unit that follows them."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from secondround.preparation.debrief.said.numbers import Number, numbers_in

_BETWEEN = re.compile(
    r"\s*(?:[€£$%k]+|eur|chf|euros?)?\s*(?:-|–|—|to|and|or|à|et|ou|bis|und|oder)\s*[€£$]?\s*(?:eur\s|chf\s)?",
    re.I,
)
UNITS = {
    "hour": r"h(?:rs?|ours?)?\b|heures?\b|std\b|stunden?\b",
    "day": r"days?\b|jours?\b|tagen?\b|tage?s?\b|urlaubstagen?\b|urlaubstage\b|arbeitstagen?\b|arbeitstage\b",
    "week": r"weeks?\b|semaines?\b|wochen?\b",
    "month": r"months?\b|mois\b|monate?n?s?\b",
    "year": r"years?\b|ans?\b|années?\b|jahre?n?s?\b",
    "%": r"%|per ?cent\b|pour ?cent\b|prozent\b",
}
_UNIT = re.compile(
    r"[\s'’-]*(?:(?:full|working|calendar|paid|jours?|whole|volle|bezahlte|freie)\s)?(?:"
    + "|".join(
        f"(?P<{'percent' if name == '%' else name}>{words})" for name, words in UNITS.items()
    )
    + ")",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Span:
    """`text[start:end]` is a number or a range; `unit` is a key of `UNITS` or empty."""

    low: float
    high: float
    start: int
    end: int
    unit: str


@functools.lru_cache(maxsize=512)
def spans_in(text: str) -> tuple[Span, ...]:
    """Every number of the text once, a range ("two to three days") as one."""
    # A sentence is asked for its numbers once for each topic it may be about.
    return tuple(_spans(text))


def _spans(text: str) -> Iterator[Span]:
    numbers = [n for n in numbers_in(text) if not n.article or _UNIT.match(text, n.end)]
    at = 0
    while at < len(numbers):
        first = last = numbers[at]
        if at + 1 < len(numbers) and _BETWEEN.fullmatch(text[first.end : numbers[at + 1].start]):
            last = numbers[at + 1]
        low, high = _scaled(first, last)
        yield Span(min(low, high), max(low, high), first.start, last.end, _unit(text, last.end))
        at += 1 if first is last else 2


def _scaled(first: Number, last: Number) -> tuple[float, float]:
    """ "38 to 44 thousand" means 38,000 to 44,000."""
    thousands = first.value < 1000 <= last.value and first.value * 1000 <= last.value
    return first.value * (1000 if thousands else 1), last.value


def _unit(text: str, end: int) -> str:
    match = _UNIT.match(text, end)
    if match is None:
        return ""
    return "%" if match.lastgroup == "percent" else str(match.lastgroup)
