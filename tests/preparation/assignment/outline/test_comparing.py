"""Three states side by side: taken where only the file changed, asked where both did or something is gone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from secondround.foundation.ports.office.written import Leaf, Sheet
from secondround.preparation.assignment.outline.written.returned.aligning import aligned
from secondround.preparation.assignment.outline.written.returned.comparing import (
    Compared,
    compared,
    face_of,
)

TABLE = Sheet(("Action", "Owner"), (("r1", ("Call", "Ida")), ("r2", ("Write", "Jonas"))))
WAS = (
    Leaf("cover", "Title"),
    Leaf("p1", "First", (("l1", "One", ""), ("l2", "Two", "")), "Planned: 2 min\nSay it."),
    Leaf("p2", "Second", (("l3", "Three", ""),), "", TABLE),
)

values = st.sampled_from(("One", "Uno", "Eins"))


@given(values, values, values)
def test_one_line_over_all_cases(was: str, mine: str, theirs: str) -> None:
    found = compare(line(was), line(mine), line(theirs))
    if theirs in (was, mine):
        assert found == Compared((), ())
    elif mine == was:
        assert [(one.mine, one.theirs) for one in found.taken] == [(mine, theirs)]
        assert found.open == ()
    else:
        assert [(one.was, one.mine, one.theirs) for one in found.open] == [(was, mine, theirs)]
        assert found.taken == ()


def test_a_line_that_moved_to_another_part_is_the_same_line() -> None:
    theirs = (
        WAS[0],
        replace(WAS[1], lines=WAS[1].lines[:1]),
        replace(WAS[2], lines=(("", "Two", ""), *WAS[2].lines)),
    )
    found = compare(WAS, WAS, aligned(WAS, theirs, "seed"))
    assert [(one.slot.kind, one.slot.item, one.theirs) for one in found.taken] == [
        ("at", "l2", "p2")
    ]
    assert found.open == ()


def test_minutes_and_notes_are_apart() -> None:
    theirs = (*WAS[:1], replace(WAS[1], notes="Geplant: 3,5 Min.\nSay it twice."), WAS[2])
    found = compare(WAS, WAS, theirs)
    assert {one.slot.kind: one.theirs for one in found.taken} == {
        "minutes": "3.5",
        "notes": "Say it twice.",
    }


def test_what_was_removed_here_and_changed_there_is_asked() -> None:
    mine = (WAS[0], replace(WAS[1], lines=WAS[1].lines[1:]), WAS[2])
    theirs = (WAS[0], replace(WAS[1], lines=(("l1", "Uno", ""), *WAS[1].lines[1:])), WAS[2])
    (asked,) = compare(WAS, mine, theirs).open
    assert (asked.mine, asked.theirs, asked.place) == (None, "Uno", "First")


def test_orders_that_both_changed_are_asked() -> None:
    three = tuple((key, key, "") for key in "abc")
    was, mine, theirs = (
        (Leaf("p", "Part", tuple(three[int(at)] for at in order)),)
        for order in ("012", "102", "021")
    )
    (asked,) = compare(was, mine, theirs).open
    assert asked.slot.kind == "order"
    assert compare(was, was, theirs).taken[0].slot.kind == "order"


def test_a_leaf_is_known_by_its_title_or_its_place_where_its_key_is_lost() -> None:
    lost = tuple(replace(one, key="" if one.key != "cover" else "cover") for one in WAS)
    assert [one.key for one in aligned(WAS, lost, "seed")] == ["cover", "p1", "p2"]
    renamed = (lost[0], replace(lost[1], title="First of all"), lost[2])
    assert [one.key for one in aligned(WAS, renamed, "seed")] == ["cover", "p1", "p2"]
    new = (*lost, Leaf("", "Quite another", (("", "thing", ""),)))
    assert aligned(WAS, new, "seed")[-1].key not in ("", "p1", "p2")


def test_rows_are_known_by_number_and_words() -> None:
    rows = (("#2", TABLE.rows[1][1]), ("#1", ("Call them", "Ida")), ("", ("New", "")))
    theirs = (*WAS[:2], replace(WAS[2], table=Sheet(TABLE.headings, rows)))
    table = aligned(WAS, theirs, "seed")[2].table
    assert table
    assert [key for key, _ in table.rows][:2] == ["r2", "r1"]
    assert table.rows[2][0] not in ("", "r1", "r2")


def line(text: str) -> tuple[Leaf, ...]:
    return (WAS[0], replace(WAS[1], lines=(("l1", text, ""), *WAS[1].lines[1:])), WAS[2])


def compare(was: tuple[Leaf, ...], mine: tuple[Leaf, ...], theirs: tuple[Leaf, ...]) -> Compared:
    return compared(*(face_of(one, with_notes=True) for one in (was, mine, theirs)))
