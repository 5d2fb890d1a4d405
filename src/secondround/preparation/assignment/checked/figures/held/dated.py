"""Dates of one event that are not the same day: off by the day, the month or the year alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import clause_of, stems_of
from secondround.preparation.assignment.checked.figures.words import listed, pattern
from secondround.preparation.assignment.checked.look import NOWHERE, Look, Told
from secondround.preparation.documents.sentences import sentences

LEAST_SHARED = 0.5
"""The share of the words of the shorter of two sentences that both have where they tell of one event."""


@dataclass(frozen=True)
class Dated:
    """A day with a month, and what happens then; `words` are the file's. `told` is where it is known from."""

    page: Page
    piece: Piece
    words: str
    day: int
    month: int
    year: int
    about: frozenset[str]
    told: Told | None = None


def dates_apart(look: Look) -> Iterator[tuple[Dated, Dated]]:
    """Pairs of the file, the second later, or of the file and what is known; each date of the file once.

    A date that is said of its event elsewhere too is right; the cover has the date of the day.
    """
    ours = [one for page in look.pages[1:] for one in dates_on(page)]
    ours = [one for page in look.pages[:1] for one in dates_on(page, True)] + ours
    theirs = [one for each in look.known.told if each.is_theirs for one in _dates_told(each)]
    told: set[int] = set()
    for place, one in enumerate(ours):
        if any(_like(one, each) and _same_day(one, each) for each in theirs):
            continue
        for other in (*theirs, *ours[place + 1 :]):
            if id(other) not in told and one.page != other.page and _denies(one, other):
                told.update((id(one), id(other)))
                yield one, other
                break


def dates_on(page: Page, is_cover: bool = False) -> Iterator[Dated]:
    """Those of a page's lines and cells that say what happens then."""
    for piece in page.pieces:
        if piece.role in ("footer", "footnote", "notes") or (
            is_cover and piece.role == "text" and len(piece.text) < 80
        ):
            continue
        if piece.role == "cells" and sum(map(bool, piece.cells)) != 1:
            yield from _dates_of(page, piece, " ".join(piece.cells) or piece.text)
        else:
            for span in sentences(piece.text):
                if not pattern("conditional").match(span.text):
                    yield from _dates_of(page, piece, span.text)


def _dates_told(told: Told) -> Iterator[Dated]:
    for one in _dates_of(NOWHERE, Piece(told.text, ""), told.text):
        yield Dated(NOWHERE, one.piece, one.words, one.day, one.month, one.year, one.about, told)


def _dates_of(page: Page, piece: Piece, text: str) -> Iterator[Dated]:
    for match in pattern("full_date").finditer(text):
        day = match["day"] or match["day2"]
        month = (match["month"] or match["month2"]).casefold().rstrip(".")
        number = next((n for name, n in listed("months").items() if month.startswith(name)), 0)
        if number:
            start, end = clause_of(text, match.start(), match.end())
            about = stems_of(text[start : match.start()] + " " + text[match.end() : end])
            year = int(match["year"] or match["year2"] or 0)
            yield Dated(page, piece, match[0].strip(), int(day), number, year, about)


def _like(one: Dated, other: Dated) -> bool:
    shared = one.about & other.about
    least = min(len(one.about), len(other.about))
    return bool(shared) and len(shared) >= LEAST_SHARED * least


def _same_day(one: Dated, other: Dated) -> bool:
    same_year = one.year == other.year or not one.year or not other.year
    return same_year and (one.day, one.month) == (other.day, other.month)


def _denies(one: Dated, other: Dated) -> bool:
    if not _like(one, other):
        return False
    years = bool(one.year and other.year) and one.year != other.year
    return (one.day != other.day) + (one.month != other.month) + years == 1
