"""Cards: the telling part is left out in front, and each comes again in time for the interview."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from secondround.foundation.spacing import Grade, dues_after, latest_due
from secondround.preparation.company.model import Fact, Recalled, Theme
from secondround.preparation.company.recall.cards import NEW_A_DAY, cards, of_fact, sitting
from secondround.preparation.company.recall.gap import gap_in

NOW = datetime(2026, 12, 4, 9, tzinfo=ZoneInfo("Europe/Luxembourg"))
INTERVIEW = datetime(2026, 12, 8, 13, 30, tzinfo=ZoneInfo("Europe/Luxembourg"))


def fact(text: str, theme: Theme = "figures", key: str = "f", weight: float = 0.5) -> Fact:
    return Fact(key, theme, text, date(2026, 1, 1), False, False, (), weight, ())


def answered(key: str, grade: Grade, at: datetime, due: datetime | None = None) -> Recalled:
    return Recalled(f"{key}-{at.isoformat()}", key, grade, at, due or at + timedelta(minutes=10))


@pytest.mark.parametrize(
    ("text", "theme", "asks", "left_out"),
    [
        ("We manage €41.6 billion for pension funds.", "figures", "how much", "€41.6 billion"),
        ("Ernelle was founded in Metz in March 1988.", "history", "when", "March 1988"),
        ("Risk is led by Katarzyna Wilczek.", "organisation", "who or what", "Katarzyna Wilczek"),
        ("Les femmes forment 34 % de l'effectif.", "csr", "how much", "34 %"),
        ("Ernelle est née à Lyon en octobre 2008.", "history", "when", "octobre 2008"),
        ("Elle équipe surtout le Port de Gand.", "customers", "who or what", "Port de Gand"),
        ("Der Umsatz stieg 2025 auf 38,6 Mio. Euro.", "figures", "how much", "38,6 Mio. Euro"),
        ("Die Firma wurde im März 1988 gegründet.", "history", "when", "März 1988"),
        ("Die Technik leitet Ophelia Marburg.", "organisation", "who or what", "Ophelia Marburg"),
    ],
)
def test_the_telling_part_is_left_out(text: str, theme: Theme, asks: str, left_out: str) -> None:
    gap = gap_in(fact(text, theme), "Ernelle S.A.")
    assert (gap.asks, text[gap.start : gap.end]) == (asks, left_out)


def test_the_company_is_not_what_is_asked_for() -> None:
    gap = gap_in(
        fact("People trust Ernelle because we answer within the hour.", "values"), "Ernelle"
    )
    assert gap.asks == "the rest"


def test_without_figure_date_or_name_the_sentence_is_to_be_finished() -> None:
    text = "We say what we do not know before anybody has to ask us."
    gap = gap_in(fact(text, "values"), "Ernelle")
    assert text[gap.start : gap.end] == "not know before anybody has to ask us"


def test_a_german_noun_is_no_name() -> None:
    gap = gap_in(fact("Wir arbeiten in kleinen Teams und mit festen Zielen."), "Ernelle")
    assert gap.asks == "the rest"


def test_again_comes_first_and_easy_last() -> None:
    due = dues_after((), NOW, None)
    assert due["again"] == NOW + timedelta(minutes=1)
    assert due["good"] == NOW + timedelta(minutes=10)
    assert due["again"] < due["hard"] < due["good"] < due["easy"]


def test_no_card_is_due_after_the_morning_of_the_interview() -> None:
    assert max(dues_after((), NOW, INTERVIEW).values()) == INTERVIEW.replace(hour=6, minute=0)
    on_the_day = INTERVIEW.replace(hour=8)
    assert latest_due(on_the_day, INTERVIEW) == INTERVIEW
    assert latest_due(INTERVIEW, INTERVIEW) is None
    assert dues_after((), NOW, NOW - timedelta(days=3))["easy"] > INTERVIEW


def test_the_same_past_gives_the_same_plan() -> None:
    past = [answered("f", "good", NOW - timedelta(days=2, minutes=one)) for one in (30, 15)]
    assert dues_after(past, NOW, None) == dues_after(past, NOW, None)
    assert dues_after(past, NOW, None)["good"] > NOW + timedelta(days=2)


def test_the_weightiest_fact_is_asked_first() -> None:
    facts = [fact("Light.", key="a", weight=0.1), fact("Heavy.", key="b", weight=0.9)]
    now = sitting(cards(facts, (), ""), (), NOW, INTERVIEW)
    assert now.card is not None
    assert (now.card.fact.key, now.due, now.new, now.unmet, now.count) == ("b", 0, 2, 2, 2)


def test_what_is_due_comes_before_what_is_new() -> None:
    facts = [fact("New.", key="a", weight=0.9), fact("Known.", key="b", weight=0.1)]
    past = (answered("b", "hard", NOW - timedelta(hours=1)),)
    now = sitting(cards(facts, past, ""), past, NOW, INTERVIEW)
    assert now.card is not None
    assert (now.card.fact.key, now.card.seen, now.due, now.new) == ("b", 1, 1, 1)


def test_a_day_brings_so_many_new_ones_and_more_when_asked() -> None:
    facts = [fact("x", key=f"{number}") for number in range(NEW_A_DAY + 15)]
    past = tuple(
        answered(f"{number}", "easy", NOW - timedelta(minutes=5), NOW + timedelta(days=2))
        for number in range(NEW_A_DAY)
    )
    deck = cards(facts, past, "")
    today = sitting(deck, past, NOW, INTERVIEW)
    assert (today.card, today.new, today.unmet) == (None, 0, 15)
    assert today.next_due == NOW + timedelta(days=2)
    assert sitting(deck, past, NOW, INTERVIEW, more=10).new == 10
    tomorrow = NOW + timedelta(days=1)
    assert sitting(deck, past, tomorrow, INTERVIEW).new == 15


def test_a_card_due_in_minutes_is_asked_when_nothing_else_is_left() -> None:
    past = (answered("f", "good", NOW - timedelta(minutes=1)),)
    now = sitting(cards([fact("x")], past, ""), past, NOW, INTERVIEW)
    assert now.card is not None
    assert now.due == 0


def test_the_past_of_one_card_is_in_order() -> None:
    past = (answered("f", "good", NOW), answered("f", "again", NOW - timedelta(1)))
    assert [one.grade for one in of_fact(past, "f")] == ["again", "good"]
