"""When a fact was so: what its own words say, else the date of its page; and when it is too old to trust."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from secondround.preparation.company.model import Theme

_WRITTEN = """january janvier januar jan|february février februar feb|march mars märz mar|april avril apr|may mai
|june juin juni jun|july juillet juli jul|august août aug|september septembre sept sep|october octobre oktober oct okt
|november novembre nov|december décembre dezember dec dez"""
_MONTH = {
    name: number for number, names in enumerate(_WRITTEN.split("|"), 1) for name in names.split()
}
MONTHS = "|".join(sorted(_MONTH, key=len, reverse=True))
"""Every way a month is written, the longest first, as a pattern."""
_YEAR = r"(?:1[6-9]\d\d|20\d\d)"
_POINT = re.compile(
    rf"\b(?P<d1>\d\d?)(?:st|nd|rd|th|er|\.)?\s+(?:of\s+)?(?P<m1>{MONTHS})\.?,?\s+(?P<y1>{_YEAR})\b"
    rf"|\b(?P<m2>{MONTHS})\.?\s+(?P<d2>\d\d?)(?:st|nd|rd|th)?,\s+(?P<y2>{_YEAR})\b"
    rf"|\b(?P<y3>{_YEAR})-(?P<m3>\d\d)-(?P<d3>\d\d)\b"
    rf"|\b(?P<d4>\d\d?)\.\s?(?P<m4>\d\d?)\.\s?(?P<y4>{_YEAR})\b"
    rf"|\b(?P<m5>{MONTHS})\.?,?\s+(?P<y5>{_YEAR})\b"
    rf"|\bQ(?P<q6>[1-4])[\s/]+(?P<y6>{_YEAR})\b"
    rf"|\bFY\s?(?P<y7>20\d\d|\d\d)(?:\s?[QH][1-4])?(?!\d)"
    rf"|(?<![\d.,€$£])(?<![€$£]\s)\b(?P<y8>{_YEAR})\b(?![.,]?\d)(?!\s?(?:%|€|\$|£|km|kg|m²|MW))",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"(?:\bsince|\bfounded(?: [\w-]+){0,4} in|\bestablished in|\bset up in|\bcreated in"
    r"|\bformed in|\bincorporated in|\bborn in|\bdepuis|\bfondée?s?(?: [\w-]+){0,4} en"
    r"|\bcréée?s?(?: [\w-]+){0,4} en|\bnée? en"
    r"|\bseit|\bgründete\w*|\bgegründet(?: \w+)?(?: im jahr\w*)?|\bentstand)"
    r"(?:\s(?:the|le|la|dem|der|jahr|year|year of|l[’']année|im|in|en))*\s*$",
    re.IGNORECASE,
)
_END_OF = re.compile(
    r"\b(?:end of|fin|fin de|Ende|Ende des Jahres|Jahresende|year-end)(?:\s(?:the year|de l[’']année|des Jahres))?\s*$",
    re.IGNORECASE,
)

# In German the verb comes last: "wurde 1951 in Verden gegründet".
_ORIGIN_AFTER = re.compile(r"(?:\s+[\wäöüß&.-]+){0,6}?\s+(?:gegründet|entstand\w*|geboren)\b")

# Months after which a theme's facts are stale; none for what does not age.
_LASTS: dict[Theme, int] = {
    "figures": 24,
    "news": 12,
    "events": 18,
    "objectives": 24,
    "challenges": 24,
    "market": 24,
    "competitors": 24,
    "organisation": 24,
    "customers": 36,
    "products": 36,
    "csr": 36,
    "locations": 60,
    "culture": 60,
}


@dataclass(frozen=True)
class Moment:
    """A day; `about` when only its month, quarter or year is written. `origin`: something has lasted since.

    It is written at `start` to `end`.
    """

    day: date
    about: bool
    origin: bool
    start: int
    end: int


def moments(text: str) -> tuple[Moment, ...]:
    """Every date in the words, in their order."""
    found = (_moment(text, match) for match in _POINT.finditer(text))
    return tuple(moment for moment in found if moment)


@dataclass(frozen=True)
class Written:
    """What dates a sentence from outside: the heading above it, and its page or entry (`about` where guessed)."""

    heading: str
    day: date | None
    about: bool


def when(text: str, theme: Theme, written: Written, today: date) -> tuple[date | None, bool]:
    """The date of a fact and whether it is guessed.

    The latest past date in its own words, for history the first; else the heading's, else the page's. "Since
    1998" dates nothing but history, and no guessed page is older than what it tells of.
    """
    since = max((one.day for one in moments(text) if one.day <= today), default=None)
    if since and written.about and written.day and since > written.day:
        written = replace(written, day=since)
    for words in (text, written.heading):
        past = [one for one in moments(words) if one.day <= today]
        if theme == "history" and past:
            return past[0].day, past[0].about
        past = [one for one in past if not one.origin]
        if past:
            latest = max(past, key=lambda one: one.day)
            return latest.day, latest.about
    return written.day, written.about


def report_day(title: str, today: date) -> date | None:
    """The last day of the year a report's title names ("Annual report 2025"); None without a past year."""
    past = [one.day for one in moments(title) if one.day <= today]
    return date(max(past).year, 12, 31) if past else None


def is_stale(theme: Theme, day: date | None, today: date) -> bool:
    """Whether the fact is older than its theme lasts; what has no date is never called stale."""
    months = _LASTS.get(theme)
    if day is None or months is None:
        return False
    return (today.year - day.year) * 12 + today.month - day.month > months


def _last_day(before: str, day: date, by_year: bool) -> date:
    """The day itself, or the last of its month or year where the words before say "the end of"."""
    if not _END_OF.search(before):
        return day
    month = 12 if by_year else day.month
    return date(day.year, month, monthrange(day.year, month)[1])


def _moment(text: str, match: re.Match[str]) -> Moment | None:
    parts = {name[0]: value for name, value in match.groupdict().items() if value}
    year = int(parts["y"]) if len(parts["y"]) == 4 else 2000 + int(parts["y"])
    month = month_of(parts.get("m", "")) or (3 * int(parts["q"]) - 2 if "q" in parts else 1)
    origin = bool(_ORIGIN.search(text[: match.start()]) or _ORIGIN_AFTER.match(text, match.end()))
    try:
        day = date(year, month, int(parts.get("d", 1)))
    except ValueError:
        return None
    if "d" not in parts:
        day = _last_day(text[: match.start()], day, by_year="m" not in parts and "q" not in parts)
    return Moment(day, "d" not in parts, origin, *match.span())


def month_of(written: str) -> int:
    """The number of a month written out, shortened or in figures; 0 for any other word."""
    return int(written) if written.isdigit() else _MONTH.get(written.lower(), 0)
