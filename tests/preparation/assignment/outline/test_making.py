"""An outline from the trade and what was asked; minutes to the half, summed against the length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.assignment.decoded.model import Asked, Decoded, Limit
from secondround.preparation.assignment.model import Assignment, Exercise
from secondround.preparation.assignment.outline.laying import apart, in_order, together
from secondround.preparation.assignment.outline.making import headings_of, length_of, made
from secondround.preparation.assignment.outline.minutes import shared_out, summed
from secondround.preparation.assignment.outline.model import Outline, Point
from secondround.preparation.assignment.trades.practice import trade_of
from secondround.preparation.assignment.trades.scale import levels, scales

KINDS: tuple[Exercise, ...] = (
    "presentation",
    "report",
    "communication plan",
    "audit",
    "risk analysis",
)


@given(st.integers(1, 240), st.lists(st.floats(0.01, 1.0), min_size=1, max_size=12))
def test_minutes_are_the_length_to_the_half_minute(length: int, shares: list[float]) -> None:
    minutes = shared_out(length, shares)
    assert sum(minutes) == length
    assert all(one * 2 == int(one * 2) and one >= 0 for one in minutes)
    exact = [length * one / sum(shares) for one in shares]
    assert all(abs(one - other) < 0.51 for one, other in zip(minutes, exact, strict=True))


def test_without_a_length_nothing_is_planned_and_nothing_is_over() -> None:
    outline = make("report", None)
    assert {one.minutes for one in outline.sections} == {0.0}
    assert summed(outline.sections, None).over == 0.0
    spoken = make("presentation", 10)
    assert summed(spoken.sections, 8).over == 2.0


@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_the_parts_of_its_trade_in_every_language(
    kind: Exercise, language: str
) -> None:
    trade = trade_of(kind, language)
    outline = make(kind, 20, language=language)
    assert [one.title for one in outline.sections] == [one.name for one in trade.parts]
    assert sum(one.minutes for one in outline.sections) == 20
    for section in outline.sections:
        assert len(headings_of(section, trade, scales(language))) == len(section.columns)
        assert all(len(one.cells) == len(section.columns) for one in section.entries)


@pytest.mark.parametrize(
    ("language", "text", "part"),
    [
        ("en", "What are the next steps, and who owns each action?", "next_steps"),
        ("fr", "Quelles sont les prochaines étapes, avec un responsable ?", "next_steps"),
        ("de", "Welche nächsten Schritte schlagen Sie vor, und wer macht was?", "next_steps"),
        ("en", "Tell us about zebras", "evidence"),
    ],
)
def test_what_is_asked_stands_where_it_fits_else_in_the_heart(
    language: str, text: str, part: str
) -> None:
    outline = make("presentation", 10, text, language)
    assert [one.part for one in outline.sections if one.points] == [part]


def test_a_risk_analysis_states_its_scale() -> None:
    scale = next(one for one in make("risk analysis", None, language="fr").sections if one.entries)
    assert scale.part == "scale"
    assert len(scale.entries) == 5
    assert " ".join(scale.points[-1].text.split()).startswith("17–25 très élevé : ")


def test_the_length_is_what_was_agreed_else_what_the_limits_allow() -> None:
    task, decoded = given_("presentation", None, "")
    limited = Decoded(**{**vars(decoded), "limits": (Limit("minutes", None, 15, ()),)})
    assert (length_of(task, decoded), length_of(task, limited)) == (None, 15)
    assert length_of(given_("presentation", 10, "")[0], limited) == 10


def test_it_is_taken_apart_and_laid_together_again() -> None:
    outlines = (make("audit", 20, "What did you find?"), make("report", None))
    assert together(apart(outlines), {}) == outlines
    first = outlines[0]
    keys = [one.key for one in reversed(first.sections)]
    moved = together(apart(outlines), {first.key: keys})[0]
    assert moved.sections == first.sections[::-1]


def test_what_no_order_knows_stays_behind_the_one_it_came_after() -> None:
    a, b, c, d = (Point(key, key) for key in "abcd")
    assert in_order([a, b, c, d], ["c", "a"]) == (c, d, a, b)
    assert in_order([a, b], []) == (a, b)


def make(kind: Exercise, minutes: int | None, text: str = "", language: str = "en") -> Outline:
    task, decoded = given_(kind, minutes, text)
    trade = trade_of(kind, language)
    titled = ("Title", "Under it", language)
    return made(task, decoded, trade, titled, scales(language), levels(language))


def given_(kind: Exercise, minutes: int | None, text: str) -> tuple[Assignment, Decoded]:
    task = Assignment(f"task {kind}", kind, "Do it", minutes, None, (), ())
    asked = (Asked("asked", text, ()),) if text else ()
    empty: dict[str, tuple[()]] = dict.fromkeys(
        ("audience", "forms", "deadlines", "limits", "criteria", "listeners", "missing"), ()
    )
    names = Decoded.__dataclass_fields__
    rest = {name: value for name, value in empty.items() if name in names}
    return task, Decoded(assignment=task.key, kinds=(kind,), asked=asked, **rest)
