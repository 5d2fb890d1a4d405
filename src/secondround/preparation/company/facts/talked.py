"""When the candidate last spoke with them, as notes and transcripts say it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from secondround.preparation.company.facts.dating import MONTHS, moments, month_of
from secondround.preparation.documents.model import Document, Passage

_BEGINNING = 3
_WORDS = re.compile(
    rf"\b(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?\s(?:of\s)?(?P<month>{MONTHS})\b\.?(?!\s?\d{{4}})"
    rf"|\b(?P<month2>{MONTHS})\.?\s(?P<day2>\d\d?)(?:st|nd|rd|th)?\b(?!,?\s?\d{{4}})",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?<![\d/.-])(?P<day>\d\d?)[/.-](?P<month>\d\d?)(?![\d])(?:[/.-](?!\d))?")


def last_talk(
    documents: Sequence[Document], passages: Iterable[Passage], today: date
) -> date | None:
    """The day of the newest notes or transcript: its own, or the one in its name or first lines; never ahead.

    A day without a year is the last such day. None where nothing says one.
    """
    told = {one.id: one for one in documents if one.kind in ("notes", "transcript")}
    first: dict[str, list[str]] = {key: [] for key in told}
    for one in passages:
        if one.document_id in first and len(first[one.document_id]) < _BEGINNING:
            first[one.document_id].append(one.text[:200])
    days = (_day(one, first[key], today) for key, one in told.items())
    return max((day for day in days if day), default=None)


def _day(document: Document, lines: Sequence[str], today: date) -> date | None:
    if document.date and document.date <= today:
        return document.date
    stem = re.sub(r"_", " ", document.name.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    return next((day for text in (stem, *lines) for day in _days_in(text, today)), None)


def _days_in(text: str, today: date) -> Iterator[date]:
    for moment in moments(text):
        if not moment.about and moment.day <= today:
            yield moment.day
    for match in _WORDS.finditer(text):
        month = month_of(match["month"] or match["month2"] or "")
        yield from _last_such(int(match["day"] or match["day2"] or 0), month, today)
    for match in _FIGURES.finditer(text):
        day, month = int(match["day"]), int(match["month"])
        yield from _last_such(*((month, day) if month > 12 else (day, month)), today)


def _last_such(day: int, month: int, today: date) -> Iterator[date]:
    for year in (today.year, today.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            yield found
            return
