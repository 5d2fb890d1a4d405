"""Sentences in running text, for English, French and German."""

import re
from dataclasses import dataclass

# What ends in a full stop without ending a sentence; compared without case and without the final stop.
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sr ing mag max st mme mlle me m p pp no nr art vol fig approx ca etc e.g i.e vs inc ltd corp co
    env av bd tél tel bzw z.b d.h u.a usw ggf inkl evtl s.a s.à.r.l sen jr jan feb mar apr jun jul aug sep
    sept oct nov dec janv févr avr juil déc okt dez mio mrd hrsg str ets éts fa""".split()
)
_BREAK = re.compile(r"""[.!?…]+["'”’»)\]]*(?=\s+["'“‘«(\[]?\s?[\dA-ZÀ-ÖØ-Þ])|[.!?…]+["'”’»)\]]*$""")


@dataclass(frozen=True)
class Span:
    """A piece of a text: `source[start:end] == text`, without white space at either end."""

    start: int
    end: int
    text: str


def sentences(text: str) -> tuple[Span, ...]:
    """The text's sentences in order; together they hold every word of it."""
    spans = []
    start = 0
    for match in _BREAK.finditer(text):
        if _is_abbreviation(text, match.start()):
            continue
        spans.append(_span(text, start, match.end()))
        start = match.end()
    spans.append(_span(text, start, len(text)))
    return tuple(span for span in spans if span.text)


def _is_abbreviation(text: str, stop: int) -> bool:
    if text[stop] != ".":
        return False
    before = text[:stop].rsplit(None, 1)
    word = before[-1].strip("(\"'“‘«[").lower().rsplit("-", 1)[-1] if before else ""
    initial = len(word) == 1 and word.isalpha()
    ordinal = word.isdigit() and len(word) <= 2 and _month_follows(text, stop)
    francs = word in ("fr", "sfr") and re.match(r"\.\s\d", text[stop:]) is not None
    return initial or word in ABBREVIATIONS or ordinal or francs


def _month_follows(text: str, stop: int) -> bool:
    # German dates: "8. Dezember".
    return (
        re.match(r"\.\s+(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)", text[stop:]) is not None
    )


def _span(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    words = piece.strip()
    return Span(begin, begin + len(words), words)
