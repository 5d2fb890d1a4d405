"""Dates in words and digits, and those of one event that two places tell differently."""

import pytest

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.held.moments.held import pairs_apart
from secondround.preparation.assignment.checked.figures.held.moments.moments import moments_in

CALENDAR = (
    "When\tWhat\tWho",
    "11 January\tStaff told\tA. Reed",
    "25 January\tAirlines\tB. Holt",
    "8 February\tPress, website\tA. Reed",
    "15 March to 12 April\tWeekly word\tB. Holt",
)
ACTIONS = (
    "No\tAction\tBy",
    "A\tRates drawn\t28 February 2027",
    "B\tWord count\t31 January 2027",
    "C\tA deputy\t15 January 2027",
)
SCHRITTE = (
    "Datum\tSchritt",
    "11. Januar, 8 Uhr\tÜbrige Belegschaft",
    "13. Januar\tPresse",
    "30. April\tAuswertung",
)


def row(text: str) -> Piece:
    return Piece(text, "page 2", "cells", cells=tuple(text.split("\t")))


def told(said: str, rows: tuple[str, ...], heading: str = "In short") -> list[tuple[str, str]]:
    pages = (
        Page(1, "page 1", heading, (Piece(said, "page 1"),)),
        Page(2, "page 2", "Calendar", tuple(map(row, rows))),
    )
    return [(one.words, other.words) for one, other in pairs_apart(pages)]


@pytest.mark.parametrize(
    ("said", "month", "first", "last"),
    [
        ("due at the end of January", 1, 18, 31),
        ("from the first of May", 5, 1, 1),
        ("in mid-February", 2, 8, 22),
        ("à la fin de janvier", 1, 18, 31),
        ("dès le premier mai", 5, 1, 1),
        ("mi-février 2027", 2, 8, 22),
        ("bis Ende Februar 2027", 2, 18, 31),
        ("ab dem ersten April", 4, 1, 1),
        ("le 12 décembre", 12, 12, 12),
        ("31.01.2027", 1, 31, 31),
        ("2027-03-04", 3, 4, 4),
        ("we may begin in March", 3, 1, 31),
    ],
)
def test_a_date_is_read_as_far_as_it_is_told(said: str, month: int, first: int, last: int) -> None:
    found = moments_in(Page(1, "", "", ()), Piece(said, ""), said)
    assert [(one.month, one.first, one.last) for one in found] == [(month, first, last)]


@pytest.mark.parametrize(
    ("said", "rows", "pair"),
    [
        ("The plan runs from 11 January to 5 April.", CALENDAR, ("5 April", "12 April")),
        ("The press hears of it on 1 February.", CALENDAR, ("1 February", "8 February")),
        ("The press hears of it before the staff.", CALENDAR, ("before the staff", "8 February")),
        (
            "The first action falls due at the end of January.",
            ACTIONS,
            ("the end of January", "15 January 2027"),
        ),
        ("Three need a measure before 9 January.", ACTIONS, ("9 January", "15 January 2027")),
        (
            "Die Presse erfährt es am Tag nach der Belegschaft.",
            SCHRITTE,
            ("am Tag nach der Belegschaft", "13. Januar"),
        ),
    ],
)
def test_a_date_that_the_calendar_denies_is_told(
    said: str, rows: tuple[str, ...], pair: tuple[str, str]
) -> None:
    assert told(said, rows) == [pair]


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("The plan runs from 11 January to 12 April.", CALENDAR),
        ("The first phase of the plan runs from 11 January to 8 February.", CALENDAR),
        ("The plan of 2025 ran from 3 January to 5 April.", CALENDAR),
        ("The press hears of it on 8 February.", CALENDAR),
        ("The press draft is ready on 1 February.", CALENDAR),
        ("The press heard of it on 1 February 2025 and on 3 June.", ()),
        ("The press hears of it after the staff.", CALENDAR),
        ("The press does not hear of it before the staff.", CALENDAR),
        ("The press hears of it four weeks after the staff.", CALENDAR),
        ("The first action falls due in mid-January.", ACTIONS),
        ("The first invoice fell due at the end of January.", ACTIONS),
        ("Three need a measure before 20 January.", ACTIONS),
        ("Die Presse erfährt es zwei Tage nach der Belegschaft.", SCHRITTE),
    ],
)
def test_what_agrees_or_is_another_event_is_not(said: str, rows: tuple[str, ...]) -> None:
    assert told(said, rows) == []


def test_what_is_feared_to_happen_is_no_order() -> None:
    assert told("The press hears of it before the staff.", CALENDAR, "Risks") == []


def test_a_table_of_planned_and_actual_dates_is_no_calendar() -> None:
    rows = tuple(f"{one}\t{'Done' if one == 'When' else '3 May'}" for one in CALENDAR)
    assert told("The press hears of it on 1 February.", rows) == []


def test_notes_that_tell_another_beginning_than_their_slide_are_told() -> None:
    pieces = (
        Piece("From 1 March: one number at night", "slide 1", "item"),
        Piece("The letter says from the first of May, and it gives the number.", "", "notes"),
    )
    pages = (Page(1, "slide 1", "What clients are told", pieces),)
    assert [(one.words, other.words) for one, other in pairs_apart(pages)] == [
        ("first of May", "1 March")
    ]


@pytest.mark.parametrize(
    ("said", "rows", "is_wrong"),
    [
        ("Six weeks lie between the staff meeting and the press release.", CALENDAR, True),
        ("Four weeks lie between the staff meeting and the press release.", CALENDAR, False),
        ("Between the airlines and the press there are three weeks.", CALENDAR, True),
        ("Between the airlines and the press there are two weeks.", CALENDAR, False),
        ("Between the lawyers and the press there are three weeks.", CALENDAR, False),
        ("Zwischen der Belegschaft und der Pressemeldung liegen vier Tage.", SCHRITTE, True),
        ("Zwischen der Belegschaft und der Pressemeldung liegen zwei Tage.", SCHRITTE, False),
        ("All actions are done by the end of January 2027.", ACTIONS, True),
        ("All actions are done by the end of February 2027.", ACTIONS, False),
        ("Not all actions are done by the end of January 2027.", ACTIONS, False),
    ],
)
def test_how_far_two_events_are_apart_and_when_all_are_done(
    said: str, rows: tuple[str, ...], is_wrong: bool
) -> None:
    assert bool(told(said, rows)) == is_wrong
