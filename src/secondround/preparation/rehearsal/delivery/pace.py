"""How many words a minute, overall and from part to part."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.rehearsal.delivery.model import Filler, Pace, Pause
from secondround.preparation.rehearsal.delivery.worded.numerals import spoken_length
from secondround.preparation.rehearsal.delivery.worded.tokens import Token

Span = tuple[float, float]

PART = 10.0
"""Seconds a part lasts at least: in some thirty words one more or less is three per cent."""


@dataclass(frozen=True)
class Counted:
    """One written word: how many it is when spoken, and the middle of its time in seconds."""

    words: int
    moment: float


def spoken_words(
    tokens: Sequence[Token], fillers: Sequence[Filler], language: str
) -> tuple[Counted, ...]:
    """All words that are no sounds of hesitation."""
    sounds = {filler.first for filler in fillers if filler.sound}
    return tuple(
        Counted(spoken_length(token.written, language), (token.start + token.end) / 2)
        for token in tokens
        if token.place not in sounds
    )


def rate(counted: Sequence[Counted], seconds: float | None) -> float | None:
    """Words a minute; None without time."""
    return round(60 * sum(one.words for one in counted) / seconds, 1) if seconds else None


def paces_of(
    counted: Sequence[Counted], span: Span | None, pauses: Sequence[Pause]
) -> tuple[Pace, ...]:
    """Part after part of the answer, each from the end of a pause to the beginning of a later one."""
    if not span:
        return ()
    parts: list[Span] = []
    begun = span[0]
    for pause in pauses:
        if pause.start - begun >= PART and span[1] - pause.end >= PART:
            parts.append((begun, pause.start))
            begun = pause.end
    parts.append((begun, span[1]))
    return tuple(_pace(counted, parts, place) for place in range(len(parts)))


def _pace(counted: Sequence[Counted], parts: Sequence[Span], place: int) -> Pace:
    """A word in a pause between two parts belongs to the nearer one."""
    start, end = parts[place]
    since = (parts[place - 1][1] + start) / 2 if place else float("-inf")
    until = (end + parts[place + 1][0]) / 2 if place + 1 < len(parts) else float("inf")
    within = [one for one in counted if since <= one.moment < until]
    return Pace(start, end, rate(within, end - start) or 0.0)
