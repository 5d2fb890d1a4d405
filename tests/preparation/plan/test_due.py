"""Cards and answers gone over again, so that they sit on the day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from secondround.foundation.spacing import Known, dues_ahead
from secondround.foundation.wording import say_in
from secondround.preparation.plan.again.due import MOST_NEW, NEW_A_DAY, Learnt, due_errands
from secondround.preparation.plan.model import Todo

PLACE = ZoneInfo("Europe/Luxembourg")
DAY = datetime(2026, 12, 18, 13, 30, tzinfo=PLACE)
NOW = datetime(2026, 12, 4, 18, 30, tzinfo=PLACE)
SAY = say_in("en")


def made(learnt: Learnt, now: datetime = NOW, interview: datetime | None = DAY) -> list[Todo]:
    return list(due_errands(learnt, now, interview, SAY))


def days(todos: list[Todo]) -> list[date]:
    return [one.at.date() for one in todos if one.at]


def test_an_answer_comes_again_at_growing_intervals_and_on_the_day() -> None:
    ahead = dues_ahead([Known(NOW)], NOW, DAY)
    gaps = [b - a for a, b in zip((NOW, *ahead[:-1]), ahead[:-1], strict=False)]
    assert gaps == sorted(gaps)
    assert ahead[-1] == DAY.replace(hour=6, minute=0)
    assert all(NOW <= one <= DAY for one in ahead)


def test_each_answer_is_said_again_on_the_day() -> None:
    todos = made(Learnt(answers=[[Known(NOW)], [Known(NOW - timedelta(days=1))]]))
    assert (days(todos)[0], days(todos)[-1]) == (NOW.date(), DAY.date())
    assert todos[0].text == "Say 1 of your answers again, without reading it"
    assert todos[-1].text == "Say 2 of your answers again, without reading them"


def test_new_cards_are_met_a_few_a_day_and_all_of_them_come_on_the_day() -> None:
    todos = made(Learnt(cards=[None] * 200))
    assert todos[0].text == f"Recall {NEW_A_DAY} facts about the company"
    assert days(todos)[:2] == [NOW.date(), NOW.date() + timedelta(days=1)]
    assert todos[-1].text == f"Recall {MOST_NEW} facts about the company"
    assert days(todos)[-1] == DAY.date()


def test_one_card_is_one_fact() -> None:
    assert made(Learnt(cards=[NOW]))[0].text == "Recall 1 fact about the company"


def test_a_card_whose_time_has_passed_is_due_now() -> None:
    (one,) = made(Learnt(cards=[NOW - timedelta(days=9)]), interview=None)
    assert days([one]) == [NOW.date()]


def test_each_day_has_one_errand_of_a_kind_and_a_key_of_its_own() -> None:
    todos = made(Learnt(cards=[None] * 30, answers=[[Known(NOW)]] * 3))
    assert len({one.key for one in todos}) == len(todos)
    assert len(set(zip(days(todos), [one.part for one in todos], strict=True))) == len(todos)


def test_once_the_interview_has_begun_nothing_is_due() -> None:
    assert made(Learnt(cards=[None], answers=[[Known(NOW)]]), now=DAY) == []
