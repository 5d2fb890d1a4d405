"""Stretches of time as CVs write them, in English, French and German."""

import json
import re
from collections.abc import Iterator
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
        day = _date(match, "lone_")
        return Period(day, day, False, begins, stops, single=True) if day else None
    if match["since"]:
        return Period(_date(match, "since_"), None, True, begins, stops)
    if match["until"]:
        return Period(None, _date(match, "until_"), False, begins, stops)
    return _range(match)


def _range(match: re.Match[str]) -> Period | None:
    begins, stops = match.span()
    start = _date(match, "from_")
    if match["now"] or match["open"]:
        return Period(start, None, True, begins, stops)
    end = _date(match, "to_")
    if match["short"]:
        start = date(int(match["short"]), 1, 1)
        end = date(int(match["short"][:2] + match["shorter"]), 1, 1)
    elif match["month"] and end:
        start = date(end.year, _month(match["month"]), 1)
    return Period(start, end, False, begins, stops) if start and end else None


def _date(match: re.Match[str], group: str) -> date | None:
    """The day a point in time stands for, from the groups whose names begin with `group`."""
    parts = {k.removeprefix(group): v for k, v in match.groupdict().items() if k.startswith(group)}
    year = next((parts[k] for k in parts if k.startswith("y") and parts[k]), None)
    if year is None:
        return None
    month = next((_month(parts[k]) for k in parts if k.startswith("m") and parts[k]), 1)
    if len(year) == 2:
        year = f"20{year}" if int(year) <= 40 else f"19{year}"
    return date(int(year), month, 1) if 1 <= month <= 12 and int(year) >= EARLIEST else None


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _names()[written.rstrip(".").casefold()]


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    raw: dict[str, dict[str, list[str]]] = json.loads(
        files(__package__).joinpath("calendar.json").read_text("utf-8")
    )
    return raw


@cache
def _names() -> dict[str, int]:
    return {name: int(month) for month, names in _words()["months"].items() for name in names}


def _any_of(words: Iterator[str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _point(group: str) -> str:
    """A month of a year, a day, or a year, into groups whose names begin with `group`."""
    names = _any_of(list(_names()))
    year = r"(?:19|20)\d\d"
    return (
        rf"(?:(?:\d\d?(?:st|nd|rd|th|er|\.)?\s+)?(?P<{group}m1>{names})\b\.?,?\s?(?:of\s|de\s)?"
        rf"\s*(?:(?P<{group}y1>{year})|[’'](?P<{group}y2>\d\d))\b"
        rf"|\d\d?[./](?P<{group}m2>\d\d?)[./](?P<{group}y3>{year})\b"
        rf"|(?P<{group}m3>0?[1-9]|1[0-2])\s?[./-]\s?(?P<{group}y4>{year})\b"
        rf"|(?P<{group}y5>{year})[-./](?P<{group}m4>0[1-9]|1[0-2])(?:[-./]\d\d)?(?![\d])"
        rf"|(?P<{group}y6>{year})\b)"
    )


@cache
def _point_only() -> re.Pattern[str]:
    return re.compile(_point("one"), re.IGNORECASE)


@cache
def _period() -> re.Pattern[str]:
    words = _words()
    lists = {name: _any_of(list(words[name])) for name in ("now", "since", "begin", "to", "until")}
    dash = r"\s*(?:-|–|—|−|‑|→|>)+\s*"
    to = rf"(?:{dash}|\s+(?:{lists['to']})\s*)"
    names = _any_of(list(_names()))
    ranges = (
        rf"(?:\b(?:{lists['begin']})\s*)?(?:"
        rf"(?P<short>(?:19|20)\d\d)\s?[-–/]\s?(?P<shorter>\d\d)(?![\d.,%-])"
        rf"|(?P<month>{names})\b\.?{to}{_point('to_').replace('to_', 'ton_')}"
        rf"|{_point('from_')}(?:\s?/\s?(?=(?:19|20)\d\d)|{to})"
        rf"(?:(?P<now>{lists['now']})\b|{_point('to_')})"
        rf"|{_point('from_').replace('from_', 'fromo_')}{dash}(?P<open>(?=$|[|·,;:)])))"
    )
    ranges = ranges.replace("(?P<ton_", "(?P<to_n").replace("(?P<fromo_", "(?P<from_o")
    return re.compile(
        rf"(?<![\w./-])(?:{ranges}"
        rf"|(?:{lists['since']})\s+(?P<since>{_point('since_')})"
        rf"|(?:{lists['until']})\s+(?P<until>{_point('until_')})"
        rf"|(?P<lone>{_point('lone_')}))",
        re.IGNORECASE,
    )
