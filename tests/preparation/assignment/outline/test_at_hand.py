"""What is at hand stands once, under the part it fits best."""

from secondround.preparation.assignment.outline.at_hand.choosing import MOST, chosen
from secondround.preparation.assignment.outline.at_hand.model import Material
from secondround.preparation.assignment.outline.minutes import minutes_in_words

NEEDS = {"cost": "Cost budget price", "people": "People staff team price"}


def evidence(key: str, text: str) -> Material:
    return Material(key, "evidence", text, ())


def test_each_line_stands_once_where_it_fits_best() -> None:
    known = [evidence("a", "Held the budget and cost"), evidence("b", "Led staff, price of a team")]
    found = chosen(NEEDS, known, frozenset())
    assert [one.key for one in found["cost"]] == ["a"]
    assert [one.key for one in found["people"]] == ["b"]


def test_what_a_full_part_has_no_room_for_goes_to_the_next() -> None:
    known = [evidence(str(n), f"Cost and price number {n}") for n in range(MOST + 1)]
    found = chosen(NEEDS, known, frozenset())
    assert len(found["cost"]) == MOST
    assert len(found["people"]) == 1


def test_what_shares_nothing_stands_nowhere() -> None:
    assert not any(chosen(NEEDS, [evidence("a", "Plays chess")], frozenset()).values())


def test_minutes_are_written_as_the_language_writes_them() -> None:
    assert [minutes_in_words(2.5, one) for one in ("en", "fr", "de")] == ["2.5", "2,5", "2,5"]
    assert minutes_in_words(3.0, "de") == "3"
