"""Numbers in prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.company.disputes.amounts import Amount, amounts


def only(text: str) -> Amount:
    (found,) = amounts(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("€412 million", 412e6, "EUR"),
        ("118 Mio. Euro", 118e6, "EUR"),
        ("27,4 millions d’euros", 27.4e6, "EUR"),
        ("£684 million", 684e6, "GBP"),
        ("EUR 4.2bn", 4.2e9, "EUR"),
        ("1,240", 1240, ""),
        ("1.240", 1240, ""),
        ("1 240", 1240, ""),
        ("3,5 %", 3.5, "%"),
        ("six", 6, ""),
        ("zwölf", 12, ""),
        ("0000000", 0, ""),
        ("000 %", 0, "%"),
    ],
)
def test_numbers_are_read_in_three_languages(text: str, value: float, unit: str) -> None:
    found = only(text)
    assert found.low <= value <= found.high
    assert found.high - found.low <= 0.15 * value
    assert found.unit == unit


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("over 240", "260", True),
        ("over 240", "400", False),
        ("about 7,400", "7,480", True),
        ("around 7,400", "7,130", False),
        ("1,200", "1,240", True),
        ("1,200", "1,310", False),
        ("240", "310", False),
        ("weniger als 100", "85", True),
    ],
)
def test_roundings_agree(one: str, other: str, agree: bool) -> None:
    assert only(one).agrees(only(other)) is agree
    assert only(other).agrees(only(one)) is agree


def test_a_number_inside_a_word_is_none() -> None:
    assert [each.low for each in amounts("Twenty-three colleagues")] == []


@given(st.text(max_size=120))
def test_amounts_lie_in_the_text(text: str) -> None:
    for found in amounts(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.low <= found.high
