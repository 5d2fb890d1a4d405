"""Lengths of time named in a text."""

import functools
import re
from dataclasses import dataclass

from secondround.preparation.panel.moments.lexicon import any_of, lexicon

_HOURS = r"(?:hours?|hrs?|heures?|stunden?|std\.?)"
_MINUTES = r"(?:minuten|minutes?|mins?\b\.?|mn\b|-minute|-minütig\w*)(?!\w)"


@dataclass(frozen=True)
class Length:
    """A length of `minutes` named at `text[start:end]`."""

    start: int
    end: int
    minutes: int


def lengths_in(text: str) -> tuple[Length, ...]:
    """Every length between a minute and ten hours, in order; ways, notice and "ten minutes early" left out.

    Of "30 to 45 minutes" the longer one counts.
    """
    found = []
    for match in _form().finditer(text):
        minutes = _minutes(match)
        if 0 < minutes <= 600 and not _not_the_length().match(text, match.end()):
            found.append(Length(match.start(), match.end(), minutes))
    return tuple(found)


def _minutes(match: re.Match[str]) -> int:
    part = match.groupdict()
    if part["short"]:
        return int(part["short"]) * 60 + int(part["rest"] or 0)
    if part["m"]:
        return int(part["m"])
    if part["mword"]:
        return int(lexicon()["numbers"][part["mword"].lower()])
    hours = _number(part["h"], part["hword"])
    half = 30 if part["half"] else 0
    return round(hours * 60) + half + int(part["more"] or 0)


def _number(figure: str | None, word: str | None) -> float:
    if figure:
        return float(figure.replace(",", ".").replace("½", ".5"))
    return float(lexicon()["hours"].get((word or "").lower(), 0))


@functools.cache
def _form() -> re.Pattern[str]:
    numbers, hours = any_of(lexicon()["numbers"]), any_of(lexicon()["hours"])
    half = r"(?P<half>\s+(?:and a half|et demie?|und eine halbe))"
    return re.compile(
        rf"(?<![\d:.])(?:(?P<short>[1-6])\s?h\s?(?P<rest>[0-5]\d)?(?![a-z\d])"
        rf"|(?:\d{{1,3}}\s*(?:-|–|to|à|bis)\s*)?(?P<m>\d{{1,3}})\s?{_MINUTES}"
        rf"|\b(?P<mword>{numbers})[\s-]?{_MINUTES}"
        rf"|(?:(?:\d|{hours})\s*(?:-|–|to|à|bis)\s*)?(?:(?P<h>\d(?:[.,]\d|½)?)|\b(?P<hword>{hours}))[\s-]?(?:(?:petite|bonne|grosse|good|gute|knappe)\s)?{_HOURS}(?!\w)"
        rf"(?:{half}|\s*(?:and|et|und)?\s*(?P<more>\d\d)(?:\s?{_MINUTES})?(?!\d))?)",
        re.IGNORECASE,
    )


@functools.cache
def _not_the_length() -> re.Pattern[str]:
    return re.compile(str(lexicon()["not_the_length"]), re.IGNORECASE)
