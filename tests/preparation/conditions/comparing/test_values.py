"""What can be compared in a sentence on conditions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.conditions.comparing.values import Value, agree, answers, value_in
from secondround.preparation.conditions.model import TOPICS, Topic


@pytest.mark.parametrize(
    ("topic", "text", "expected"),
    [
        ("salary", "€66,000 to €80,000 gross per year", Value("pay a year", 66000, 80000)),
        ("salary", "38 à 44 k€ brut annuel", Value("pay a year", 38000, 44000)),
        ("salary", "3.400 Euro im Monat", Value("pay a month", 3400, 3400)),
        ("salary", "An hourly rate of £14.20", Value("pay an hour", 14.2, 14.2)),
        ("salary", "said 78 to 85.", Value("pay a year", 78000, 85000)),
        (
            "salary",
            "Entre cinquante-six et cinquante-huit mille, en brut.",
            Value("pay a year", 56000, 58000),
        ),
        ("home working", "up to two days a week", Value("days at home a week", 2, 2)),
        ("home working", "three days in the office", Value("days at home a week", 2, 2)),
        ("home working", "Bis zu drei Tage Homeoffice pro Woche", Value("days at home a week", 3, 3)),
        ("home working", "two days, more like one day a fortnight", Value("days at home a week", 0.5, 0.5)),
        ("home working", "During probation we ask for five days on site", None),
        ("home working", "Le télétravail n'est pas possible", Value("days at home a week", 0, 0)),
        ("travel", "Travel about 20% of the time", Value("days away a month", 4.33, 4.33)),
        ("travel", "Up to 30 % Reisetätigkeit", Value("days away a month", 0, 6.5)),
        ("travel", "one day a week at customers", Value("days away a month", 4.33, 4.33)),
        ("travel", "deux à trois jours par mois en déplacement", Value("days away a month", 2, 3)),
        ("travel", "Zwei Nächte im Monat", Value("days away a month", 2, 2)),
        ("travel", "une semaine par trimestre en Espagne", Value("days away a month", 1.67, 1.67)),
        ("travel", "No travel is required", Value("days away a month", 0, 0)),
        ("travel", "You travel to our sites", None),
        ("holidays", "Sechs Wochen Urlaub", Value("days of leave a year", 30, 30)),
        ("holidays", "12 jours de RTT en plus des 25 jours de congés", Value("days of leave a year", 25, 25)),
        ("hours", "37.5 per week, including some weekends", Value("hours a week", 37.5, 37.5)),
        ("notice", "trois mois", Value("months", 3, 3)),
        ("contract", "befristet auf zwei Jahre", Value("lasting contract", 0, 0)),
        ("contract", "unbefristet", Value("lasting contract", 1, 1)),
        ("salary", "We were founded in 1998 by two brothers.", None),
        ("benefits", "Vouchers of 15 euros", None),
    ],
)  # fmt: skip
def test_values(topic: Topic, text: str, expected: Value | None) -> None:
    assert value_in(topic, text) == expected


def test_a_figure_agrees_with_its_range_and_two_ranges_do_not() -> None:
    posted, said = Value("pay a year", 50000, 60000), Value("pay a year", 55000, 55000)
    assert agree(posted, said) is True
    assert agree(posted, Value("pay a year", 52000, 62000)) is False
    assert agree(posted, Value("pay a month", 4000, 4000)) is None


@given(st.text(max_size=80), st.sampled_from(TOPICS))
def test_any_text_has_a_sound_value_or_none(text: str, topic: Topic) -> None:
    value = value_in(topic, text)
    assert value is None or 0 <= value.low <= value.high
    if value is not None:
        assert answers(topic, text) or topic in ("shifts", "travel", "start date")
        assert agree(value, value) is True
