"""Which questions, by whom, in which order, within the time."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from secondround.preparation.panel.model import Interviewer, Lens
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.follow_ups.model import FollowUp, Kind, Manner
from secondround.preparation.rehearsal.model import MANNERS, Sitting, Take
from secondround.preparation.rehearsal.turns.budget import FRAME, seconds_for
from secondround.preparation.rehearsal.turns.model import Past
from secondround.preparation.rehearsal.turns.order import weakest_first
from secondround.preparation.rehearsal.turns.planning import planned
from secondround.preparation.rehearsal.turns.seats import asks_on, seated

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def question(rank: int, *names: str, kind: str = "motivation") -> Question:
    return Question(f"q{rank}", rank, f"Why {rank}?", kind, "", "", names, 0, (), ())


def person(name: str, lens: Lens) -> Interviewer:
    decision = "decides" if name == "Mara" else "unknown"
    return Interviewer(
        name.casefold(), name, "", "", True, (2,), lens, "", (), (), (), decision=decision
    )


MARA, PIA, REX = person("Mara", "manager"), person("Pia", "peer"), person("Rex", "recruiter")
PANEL = (PIA, REX, MARA)


def keys(questions: list[Question], past: dict[str, Past]) -> list[str]:
    return [one.key for one in weakest_first(questions, past)]


def test_never_said_then_left_out_then_due() -> None:
    past = {
        "q1": Past(NOON, 0, NOON + timedelta(days=3)),
        "q2": Past(NOON, 2, NOON + timedelta(days=5)),
        "q3": Past(NOON, 0, NOON + timedelta(days=1)),
        "q4": Past(NOON, 3, NOON + timedelta(days=9)),
    }
    asked = [question(rank) for rank in (6, 1, 2, 3, 4, 5)]
    assert keys(asked, past) == ["q5", "q6", "q4", "q2", "q3", "q1"]


def test_ungraded_is_due_since_it_was_said_and_the_longest_ago_first() -> None:
    due = NOON + timedelta(days=1)
    past = {
        "q1": Past(NOON - timedelta(hours=1)),
        "q2": Past(NOON - timedelta(hours=2)),
        "q3": Past(NOON - timedelta(hours=4), 0, due),
        "q4": Past(NOON - timedelta(hours=5), 0, due),
    }
    assert keys([question(rank) for rank in (1, 2, 3, 4)], past) == ["q2", "q1", "q4", "q3"]


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("minutes", [5, 10, 20, 45, 120])
def test_a_sitting_keeps_to_its_minutes_and_uses_them(minutes: int, manner: Manner) -> None:
    asked = {one.key: one for one in (question(rank) for rank in range(1, 61))}
    found = planned([*asked.values()], {}, PANEL, minutes, manner)
    taken = FRAME + sum(seconds_for(asked[one.question], manner) for one in found)
    assert taken <= minutes * 60
    assert taken + max(seconds_for(one, manner) for one in asked.values()) > minutes * 60


def test_pressing_leaves_time_for_fewer_questions() -> None:
    asked = [question(rank) for rank in range(1, 61)]
    assert len(planned(asked, {}, (), 30, "insistent")) < len(planned(asked, {}, (), 30, "neutral"))


def test_there_is_always_one_question() -> None:
    asked = [question(1, kind="behavioural")]
    assert len(planned(asked, {}, (), 1, "sceptical")) == 1
    assert planned([], {}, PANEL, 20, "neutral") == ()


def test_nobody_in_particular_asks_the_weakest_first() -> None:
    found = planned([question(2), question(1)], {"q1": Past(NOON)}, (), 20, "neutral")
    assert [(one.question, one.person) for one in found] == [("q2", ""), ("q1", "")]


def test_people_take_turns_and_the_manager_leads() -> None:
    asked = [question(rank) for rank in range(1, 10)]
    found = planned(asked, {}, PANEL, 30, "neutral")
    assert [one.person for one in found[:6]] == ["mara", "rex", "pia", "mara", "rex", "pia"]


def test_everybody_with_questions_asks_one_before_anybody_asks_two() -> None:
    asked = [
        *(question(rank, "Mara") for rank in range(1, 20)),
        question(20, "Pia"),
        question(21, "Rex"),
    ]
    found = planned(asked, {}, PANEL, 8, "neutral")
    assert Counter(one.person for one in found) == {"mara": 1, "rex": 1, "pia": 1}


def test_a_question_is_put_by_somebody_likely_to_ask_it() -> None:
    asked = [question(1, "Pia", "Rex"), question(2, "Rex"), question(3, "Nora"), question(4)]
    found = {one.question: one.person for one in planned(asked, {}, PANEL, 60, "neutral")}
    assert found == {"q1": "pia", "q2": "rex", "q4": "mara"}


def test_two_managers_and_nobody_known() -> None:
    other = person("Otto", "manager")
    assert seated((person("Una", "unknown"), other, MARA)) == (
        MARA,
        other,
        person("Una", "unknown"),
    )


def take(key: str, kind: Kind, of: str = "") -> Take:
    follow = FollowUp(kind, "And?", "")
    return Take(key, "s", "q1", "Why?", "mara", NOON, "en", "typed", of=of, follow=follow)


def sitting(key: str, *people: str) -> Sitting:
    return Sitting(key, NOON, 20, people, "sceptical", "typed", ())


def test_whoever_asked_follows_up_and_one_other_doubts_once() -> None:
    panel = sitting("s", "mara", "pia", "rex")
    doubt = take("a", "doubt")
    assert asks_on(take("a", "figure"), [], panel) == "mara"
    sceptic = asks_on(doubt, [doubt], panel)
    assert sceptic in {"pia", "rex"}
    assert sceptic == asks_on(doubt, [doubt], sitting("s", "rex", "pia", "mara"))
    put = take("b", "figure", of="a")
    assert asks_on(take("c", "doubt"), [doubt, put], panel) == "mara"
    assert asks_on(doubt, [doubt], sitting("s", "mara")) == "mara"
    several = {asks_on(doubt, [doubt], sitting(str(one), "mara", "pia", "rex")) for one in range(9)}
    assert several == {"pia", "rex"}
