"""Days named in a text, resolved to dates."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from secondround.preparation.documents.model import Document
from secondround.preparation.panel.moments.lexicon import any_of, lexicon, months, weekdays


@dataclass(frozen=True)
class Day:
    """A day named at `text[start:end]`.

    `wrong_weekday` when the weekday in the text is not that day's; `guessed` when the text leaves out more
    than the year (only a weekday, or figures that may be read both ways).
    """

    start: int
    end: int
    date: date
    wrong_weekday: bool = False
    guessed: bool = False
    year_left_out: bool = False


def day_of_talk(document: Document, today: date) -> date | None:
    """The day of a document that tells of a talk: its own date, else the one in its name."""
    named = days_in(document.name.replace("_", " "), today)
    return document.date or next((one.date for one in named), None)


def days_in(text: str, sent: date) -> tuple[Day, ...]:
    """Every day named in the text, in order, none overlapping.

    A year left out is the one that brings the day nearest to `sent`, the weekday (where there is one)
    agreeing and days to come preferred; a weekday alone is the next one after `sent`.
    """
    found: list[Day] = []
    for form in _forms():
        for match in form.finditer(text):
            day = _resolved(match, sent, text)
            if day and not any(day.start < one.end and one.start < day.end for one in found):
                found.append(day)
    return tuple(sorted(found, key=lambda day: day.start))


def _resolved(match: re.Match[str], sent: date, text: str) -> Day | None:
    parts = {name: value for name, value in match.groupdict().items() if value}
    weekday = weekdays().get(parts.get("wd", parts.get("wd2", "")).lower().rstrip("."))
    span = match.span()
    if "tomorrow" in parts:
        return Day(*span, sent + timedelta(days=1), guessed=True)
    if "d" not in parts:
        return Day(*span, _next(weekday, sent), guessed=True) if weekday is not None else None
    if "m" not in parts and "mon" not in parts:
        return _of_month(span, int(parts["d"]), weekday, sent)
    return _dated(span, parts, weekday, sent, text)


def _dated(
    span: tuple[int, int], parts: dict[str, str], weekday: int | None, sent: date, text: str
) -> Day | None:
    day = int(parts["d"])
    month = months()[parts["mon"].lower()] if "mon" in parts else int(parts["m"])
    year = int(parts["y"]) if "y" in parts else None
    year = year + 2000 if year is not None and year < 100 else year
    plain = _placed(span, (day, month, year), weekday, sent)
    if parts.get("sep") != "/":
        return plain
    swapped = _placed(span, (month, day, year), weekday, sent)
    return _ordered(plain, swapped, weekday is not None, text)


def _ordered(plain: Day | None, swapped: Day | None, named: bool, text: str) -> Day | None:
    """Day/month or month/day: what exists, what the weekday or the language says, else day first and a guess."""
    if plain is None or swapped is None or plain.date == swapped.date:
        return plain or swapped
    if named and plain.wrong_weekday != swapped.wrong_weekday:
        return swapped if plain.wrong_weekday else plain
    guessed = not _DAY_FIRST.search(text)
    return Day(plain.start, plain.end, plain.date, plain.wrong_weekday, guessed=guessed)


_DAY_FIRST = re.compile(
    r"\b(?:le|du|au|à|les|vous|nous|um|uhr|den|vom|sie|wir|heures?|\d{1,2}\s?h(?:\s?\d\d)?)\b",
    re.IGNORECASE,
)
"""Words of the languages in which the day always comes first."""


def _placed(
    span: tuple[int, int], figures: tuple[int, int, int | None], weekday: int | None, sent: date
) -> Day | None:
    day, month, year = figures
    years = [year] if year is not None else [sent.year, sent.year + 1, sent.year - 1]
    dates = [one for y in years if (one := _date(y, month, day))]
    agreeing = [one for one in dates if weekday is None or one.weekday() == weekday]
    best = min(agreeing or dates, key=lambda one: _far(one, sent), default=None)
    if best is None:
        return None
    if year is None and agreeing and _far(best, sent) > _TOO_FAR:
        # The weekday of another year agrees by chance: a slip is likelier than a year's notice.
        nearest = min(dates, key=lambda one: _far(one, sent))
        best, agreeing = (nearest, []) if nearest != best else (best, agreeing)
    wrong = weekday is not None and not agreeing
    return Day(*span, best, wrong_weekday=wrong, year_left_out=year is None)


_TOO_FAR = 300
"""Days; an interview is not announced ten months ahead."""


def _far(day: date, sent: date) -> int:
    """Days from the message; those gone by count threefold, as invitations look ahead."""
    days = (day - sent).days
    return days if days >= 0 else -3 * days


def _of_month(span: tuple[int, int], day: int, weekday: int | None, sent: date) -> Day | None:
    """ "Tuesday the 8th": the next 8th that is a Tuesday, within the coming four months."""
    for ahead in range(130):
        one = sent + timedelta(days=ahead)
        if one.day == day and one.weekday() == weekday:
            return Day(*span, one, year_left_out=True)
    return None


def _next(weekday: int, sent: date) -> date:
    return sent + timedelta(days=(weekday - sent.weekday() - 1) % 7 + 1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@functools.cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in _patterns())


def _patterns() -> Iterator[str]:
    """From the most to the least telling; what an earlier form took is not read again."""
    month = any_of(months())
    full = any_of(word for word in weekdays() if len(word) > 4)
    short = any_of(word for word in weekdays() if len(word) == 2)
    named = any_of(word for word in weekdays() if len(word) > 2)
    # Two letters are a German weekday only with their stop: "So 8" may begin an English sentence.
    name = rf"\b(?P<wd>(?:{named})\b|(?:{short})(?=[.,]))\.?,?\s+\(?(?:(?:the|den|dem|le|on)\s+)?"
    day = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th|er|\.)?"
    year = r"(?:\s*,?\s+(?P<y>20\d\d)\b)?"
    after = rf"(?:\s*[,(]\s*(?P<wd2>{full})\b\)?)?"
    ahead, behind = any_of(lexicon()["next"].split()), any_of(lexicon()["next_after"].split())
    yield r"\b(?P<y>20\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?=\D|$)"
    yield rf"(?:{name})?(?<!\d)(?<!\d[.:,/]){day}\s+(?:of\s+)?(?P<mon>{month})\b\.?{year}{after}"
    yield rf"(?:{name})?\b(?P<mon>(?-i:(?=[A-Z]))(?:{month}))\b\.?\s+(?:the\s+)?{day}(?![\d:.]*\d){year}{after}"
    yield (
        rf"(?:{name})?(?<![\d./-])(?P<d>[0-3]?\d)(?P<sep>[./-])(?P<m>[01]?\d)(?P=sep)"
        rf"(?P<y>20\d\d|\d\d)(?![\d./-]\d){after}"
    )
    yield rf"{name}(?P<d>[0-3]?\d)(?P<sep>[./])\s?(?P<m>[01]?\d)(?:\.|\b)(?![\d/])"
    yield r"\b(?:le|du|on|for)\s+(?P<d>[0-3]?\d)(?P<sep>/)(?P<m>[01]?\d)\b(?![\d/])"
    yield rf"(?<![\d./-])(?P<d>[0-3]?\d)\.\s?(?P<m>[01]?\d)\.{_THEN_A_TIME}"
    yield r"\b(?:am|vom|den|bis|zum)\s+(?P<d>[0-3]?\d)\.\s?(?P<m>[01]?\d)\.(?!\d)"
    yield rf"\b(?P<wd>{full})\b,?\s+(?:(?:the|den|le)\s+)?(?P<d>[0-3]?\d)(?:st|nd|rd|th|er)?\b{_NOT_A_TIME}"
    yield rf"\b(?:{ahead})\s+(?P<wd>{full})\b|\b(?P<wd2>{full})\s+(?:{behind})\b"
    yield rf"\b(?P<tomorrow>{any_of(lexicon()['tomorrow'].split())})\b(?=[^.]{{0,20}}\d)"
    yield rf"\b(?P<wd>{full})\b{_WITH_A_TIME}"


_WITH_A_TIME = (
    r"(?=,?\s+(?:[a-zà-ÿ]+\s+)?(?:(?:at|à|um|from|de|von|ab|gegen|vers|around)\s+"
    r"(?:\d|half|halb|quarter|viertel|noon|midi|[a-zà-ÿ]+ (?:o.clock|heures|uhr))"
    r"|\d{1,2}\s?(?:h\b|h\d|:\d\d|uhr\b|heures?\b|[ap]\.?m\b)))"
)
_THEN_A_TIME = r"(?=,?\s*(?:(?:um|ab|von)\s+)?\d{1,2}(?:[.:]\d\d)?\s*(?:uhr|bis|[-–])\b)"
_NOT_A_TIME = (
    r"(?!\s?(?:h\b|h\d|:\d|\.\d|[ap]\.?m\b|uhr|heures?|o'clock|[-–]|to\b|minute|%|€|people))"
)
