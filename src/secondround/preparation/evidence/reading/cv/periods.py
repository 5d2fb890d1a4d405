"""Stretches of time as CVs write them, in English, French and German."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

EARLIEST = 1940
"""No working life in a CV begins before; smaller numbers are not years."""


@dataclass(frozen=True)
class Period:
    """When something lasted; `text[begins:stops]` is where it is written.

    A month or year stands for its first day. `end` is None when it goes on (`current`) or is not stated.
    `single` is true for one moment without a beginning or end of its own ("2012").
    """

    start: date | None
    end: date | None
    current: bool
    begins: int
    stops: int
    single: bool = False


def periods(text: str, today: date) -> tuple[Period, ...]:
    """Every stretch of time in the text, in order, none overlapping; nothing that starts after `today`."""
    if not _YEAR.search(text):
        return ()
    found = []
    position = 0
    while match := _period().search(text, position):
        position = match.end()
        read = _read(match)
        if read and _possible(read, today):
            found.append(read)
    return tuple(found)


def duration_only(text: str) -> bool:
    """Whether the text is nothing but a length of time ("5 years 2 months", "3 Jahre")."""
    return bool(_DURATION.fullmatch(text.strip(" ()·|,–-")))


def day_of(text: str) -> date | None:
    """The first day of the month or year that is all of the text ("2019-03-01", "März 2019", "2019")."""
    match = _point_only().fullmatch(text.strip())
    return _date(match, "one") if match else None


_YEAR = re.compile(r"(?:19|20)\d\d|[’']\d\d")
_DURATION = re.compile(
    r"(?:\(?\s*\d+\s*(?:years?|yrs?|months?|mos?|ans?|années?|mois|jahre?n?|monate?n?)\b\.?\)?[\s,]*)+",
    re.IGNORECASE,
)


def _possible(period: Period, today: date) -> bool:
    days = [day for day in (period.start, period.end) if day]
    in_order = not (period.start and period.end) or period.start <= period.end
    begun = period.start is None or period.start <= today
    return bool(days) and in_order and begun and all(day.year >= EARLIEST for day in days)


def _read(match: re.Match[str]) -> Period | None:
    begins, stops = match.span()
    if match["lone"]:
        day = _date(match, "lone")
        return Period(day, day, False, begins, stops, single=True) if day else None
    if match["since"]:
        return Period(_date(match, "begun"), None, True, begins, stops)
    if match["until"]:
        return Period(None, _date(match, "ended"), False, begins, stops)
    return _range(match)


def _range(match: re.Match[str]) -> Period | None:
    begins, stops = match.span()
    start = _date(match, "from") or _date(match, "opened")
    if match["now"] or match["open"] is not None:
        return Period(start, None, True, begins, stops)
    if match["short"]:
        return _short(match)
    end = _date(match, "to") or _date(match, "tail")
    if match["month"] and end:
        start = date(end.year, _month(match["month"]), 1)
    return Period(start, end, False, begins, stops) if start and end else None


def _short(match: re.Match[str]) -> Period | None:
    """ "2016-19" is three years; "2019-03" is a month."""
    year, rest = int(match["short"]), int(match["shorter"])
    if rest > year % 100:
        end = date(year - year % 100 + rest, 1, 1)
        return Period(date(year, 1, 1), end, False, *match.span())
    if not 1 <= rest <= 12:
        return None
    return Period(date(year, rest, 1), date(year, rest, 1), False, *match.span(), single=True)


def _date(match: re.Match[str], point: str) -> date | None:
    """The day a point in time stands for, read from the groups named after it."""
    parts = [(k.removeprefix(f"{point}_"), v) for k, v in match.groupdict().items() if v]
    year = next((v for k, v in parts if re.fullmatch(r"y\d", k)), None)
    if year is None:
        return None
    month = next((_month(v) for k, v in parts if re.fullmatch(r"m\d", k)), 1)
    if len(year) == 2:
        year = f"20{year}" if int(year) <= 40 else f"19{year}"
    return date(int(year), month, 1) if 1 <= month <= 12 else None


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _names()[written.casefold()]


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    raw: dict[str, dict[str, list[str]]] = json.loads(
        files(__package__).joinpath("calendar.json").read_text("utf-8")
    )
    return raw


@cache
def _names() -> dict[str, int]:
    return {name: int(month) for month, names in _words()["months"].items() for name in names}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _point(name: str) -> str:
    """A month of a year, a day, or a year, into groups named after the point."""
    month = _any_of(_names())
    year = r"(?:19|20)\d\d"
    g = f"?P<{name}_"
    return (
        rf"(?:(?:\d\d?(?:st|nd|rd|th|er|\.)?\s+)?({g}m1>{month})\b\.?,?\s*(?:of\s|de\s)?"
        rf"(?:({g}y1>{year})|[’']({g}y2>\d\d))\b"
        rf"|\d\d?[./]({g}m2>\d\d?)[./]({g}y3>{year})\b"
        rf"|({g}m3>0?[1-9]|1[0-2])\s?[./-]\s?({g}y4>{year})\b"
        rf"|({g}y5>{year})[-./]({g}m4>0[1-9]|1[0-2])(?:[-./]\d\d)?(?!\d)"
        rf"|({g}y6>{year})\b)"
    )


@cache
def _point_only() -> re.Pattern[str]:
    return re.compile(_point("one"), re.IGNORECASE)


@cache
def _period() -> re.Pattern[str]:
    words = {name: _any_of(words) for name, words in _words().items()}
    dash = r"\s*(?:-|–|—|−|‑|→|>)+\s*"
    to = rf"(?:{dash}|\s+(?:{words['to']})\s*)"
    slash = r"\s?/\s?(?=(?:19|20)\d\d)"
    return re.compile(
        rf"(?<![\w./-])(?:(?:(?:{words['begin']})\s*)?(?:"
        rf"(?P<month>{_any_of(_names())})\b\.?{to}{_point('tail')}"
        rf"|{_point('from')}(?:{slash}|{to})(?:(?P<now>{words['now']})\b|{_point('to')})"
        rf"|{_point('opened')}{dash}(?P<open>(?=$|[|·,;:)]))"
        rf"|(?P<short>(?:19|20)\d\d)\s?[-–/]\s?(?P<shorter>\d\d)(?![\d.,%-]))"
        rf"|(?:{words['since']})\s+(?P<since>{_point('begun')})"
        rf"|(?:{words['until']})\s+(?P<until>{_point('ended')})"
        rf"|(?P<lone>{_point('lone')}))",
        re.IGNORECASE,
    )
