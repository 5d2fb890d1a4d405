"""The guided debrief: one question at a time, nothing asked twice, and notes that read back as they were told."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import desk
from preparation.debrief.talks import noted
from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.debrief import steps
from secondround.preparation.debrief.guided.account import notes
from secondround.preparation.debrief.guided.agenda import (
    Known,
    minutes_left,
    next_question,
    people_in,
)
from secondround.preparation.debrief.model import GuidedQuestion, Memory
from secondround.preparation.evidence.steps import gather

POSTING = """# Warehouse manager

Company: Norlag. Job posting.

## Requirements

- at least three years of leadership of a team
- knowledge of SAP EWM
- ideally a forklift licence

Apply by 10 December.
"""

SCRIPT: dict[str, list[str]] = {
    "people": ["Anna Weber, head of operations"],
    "seemed": ["friendly, took notes"],
    "question": ["Anna: why do you want to leave?", "what was your biggest failure?", ""],
    "answer": ["more responsibility", "the night shift"],
    "landing": ["partly", "landed"],
    "came back": ["why now and not last year?"],
    "enquiry": ["how big is the team?", "who decides on the budget?", ""],
    "heard": ["fourteen people", ""],
    "promised": ["send the plan of the depot"],
    "wished": ["that I have trained nine people"],
}


def told_by(script: dict[str, list[str]], kit: Kit, candidacy: str) -> list[GuidedQuestion]:
    """Answer every question from the script, what is not in it with nothing; the questions in their order."""
    left = {asked: list(answers) for asked, answers in script.items()}
    asked = []
    while question := steps.guided_state(kit, candidacy, 1).next:
        answers = left.get(question.asked, [])
        steps.remember(kit, candidacy, question, answers.pop(0) if answers else "")
        asked.append(question)
        assert len(asked) < 60
    return asked


def test_what_is_told_is_what_is_known(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING})
    told_by(SCRIPT, kit, candidacy)
    steps.go_over(kit, candidacy)
    first, second = steps.exchanges_of(kit, candidacy)
    assert (first.asked_by, first.question) == ("Anna Weber", "why do you want to leave?")
    assert (first.answer, first.landing) == ("more responsibility", "partly")
    assert first.follow_ups == ("why now and not last year?",)
    assert (second.answer, second.landing) == ("the night shift", "landed")
    settled = [(e.text, e.settled) for e in steps.asked_enquiries_of(kit, candidacy)]
    assert settled == [
        ("how big is the team?", "answered"),
        ("who decides on the budget?", "unanswered"),
    ]
    points = [p.text for p in steps.open_points_of(kit, candidacy)]
    assert "send the plan of the depot" in points
    assert {c.document for c in first.citations} == {"debrief/round 1.md"}


def test_it_can_be_stopped_and_taken_up(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING})
    first = steps.guided_state(kit, candidacy, 1).next
    assert first is not None
    steps.remember(kit, candidacy, first, "Anna Weber")
    again = steps.guided_state(kit, candidacy, 1)
    assert again.told == 1
    assert again.next is not None
    assert "Anna Weber" in again.next.text
    assert steps.take_back(kit, candidacy, 1) is not None
    empty = steps.guided_state(kit, candidacy, 1)
    assert (empty.told, empty.next, empty.document) == (0, first, "")


def test_what_is_skipped_comes_once_more_at_the_end(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING})
    first = steps.guided_state(kit, candidacy, 1).next
    assert first is not None
    steps.remember(kit, candidacy, first, "", skipped=True)
    asked = told_by({}, kit, candidacy)
    assert asked[-1] == first
    assert [one.asked for one in asked].count("people") == 1


def test_it_asks_for_what_the_posting_wants_and_nobody_mentioned(tmp_path: Path) -> None:
    spoken = "# Notes\n\nQ: have you led people? -> three years of leadership, a team of nine\n"
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING, "notes of the interview.md": spoken})
    steps.go_over(kit, candidacy)
    demands = [q.about for q in told_by({}, kit, candidacy) if q.asked == "demand"]
    assert [d.lower() for d in demands] == ["knowledge of sap ewm", "ideally a forklift licence"]


def test_what_was_told_of_a_demand_is_an_exchange(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING})
    told_by({"demand": ["", "used it for two years"]}, kit, candidacy)
    steps.go_over(kit, candidacy)
    (one,) = steps.exchanges_of(kit, candidacy)
    assert "SAP EWM" in one.question
    assert one.answer == "used it for two years"


def test_an_answer_that_is_no_choice_is_refused(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING})
    question = GuidedQuestion("k", 1, "landing", "q", "How?", "why", ("landed", "missed"))
    with pytest.raises(Refused, match="landed, missed"):
        steps.remember(kit, candidacy, question, "brilliantly")


def test_every_round_has_its_own(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING})
    for number in (1, 2):
        question = steps.guided_state(kit, candidacy, number).next
        assert question is not None
        steps.remember(kit, candidacy, question, f"Person {number}")
    assert [m.text for m in steps.memories_of(kit, candidacy, 2)] == ["Person 2"]
    assert steps.guided_state(kit, candidacy, 2).document == "debrief/round 2.md"


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_notes_read_back_in_every_language(language: str) -> None:
    told = [
        memory("people", "", "Anna Weber"),
        memory("question", "", "Kubernetes?"),
        memory("answer", "Kubernetes?", "SAP"),
        memory("landing", "Kubernetes?", "missed"),
        memory("question", "", "Budget?"),
        memory("answer", "Budget?", "2 M"),
        memory("landing", "Budget?", "partly"),
        memory("question", "", "Python?"),
        memory("answer", "Python?", "OK"),
        memory("landing", "Python?", "landed"),
        memory("enquiry", "", "Team?"),
    ]
    account = noted(notes(1, told, say_in(language)))
    assert [(e.question, e.landing) for e in account.exchanges] == [
        ("Kubernetes?", "missed"),
        ("Budget?", "partly"),
        ("Python?", "landed"),
    ]
    assert [(e.text, e.settled) for e in account.enquiries] == [("Team?", "unanswered")]


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_who_asked_and_what_was_stated_read_back_in_every_language(language: str) -> None:
    told = [
        memory("people", "", "Frau Keller (HR)\nPaul Lund, CTO"),
        memory("question", "", "Keller : SAP"),
        memory("answer", "Keller : SAP", "OK"),
        memory("landing", "Keller : SAP", "landed"),
        memory("stated", "other processes", "1"),
        memory("stated", "figures", "90"),
    ]
    account = noted(notes(1, told, say_in(language)))
    assert [(e.asked_by, e.question, e.landing) for e in account.exchanges] == [
        ("Frau Keller", "SAP", "landed")
    ]
    assert not account.impressions
    assert [source.text for each in account.said for source in each] == ["OK", "1", "90"]


@pytest.mark.parametrize(
    ("language", "posting"),
    [
        (
            "fr",
            "Profil recherché\n\n- maîtrise de SAP EWM\n- permis cariste\n\nCandidature avant le 10 mai.\n",
        ),
        (
            "de",
            "Anforderungen\n\n- Kenntnisse in SAP EWM\n- Staplerschein\n\nBewerbung bis 10. Mai.\n",
        ),
    ],
)
def test_a_short_posting_says_the_language_and_no_deadline_is_asked_for(
    tmp_path: Path, language: str, posting: str
) -> None:
    head = {
        "fr": "Offre d'emploi\n\nEntreprise : Norlag",
        "de": "Stellenanzeige\n\nUnternehmen: Norlag",
    }
    kit, candidacy = desk(tmp_path, {"posting.md": f"# {head[language]}\n\n## {posting}"})
    gather(kit, candidacy)
    asked = told_by({}, kit, candidacy)
    people = say_in(language)(
        "Who was there? One name to a line, with what they are if you know it."
    )
    assert asked[0].text == people
    assert len([one for one in asked if one.asked == "demand"]) == 2


def test_what_is_known_of_one_round_is_asked_of_the_next(tmp_path: Path) -> None:
    spoken = "# Notes\n\nQ: why us? -> the training\nQ: salary? -> 60k\n"
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING, "notes of the interview.md": spoken})
    steps.go_over(kit, candidacy)
    for number, known in (
        (1, "2 of their questions are known"),
        (2, "What did they ask you first?"),
    ):
        first = steps.guided_state(kit, candidacy, number).next
        assert first is not None
        steps.remember(kit, candidacy, first, "")
        second = steps.guided_state(kit, candidacy, number).next
        assert second is not None
        assert second.text.startswith(known)


def test_back_takes_the_last_answer_also_among_what_was_skipped(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"posting.md": POSTING})
    first = steps.guided_state(kit, candidacy, 1).next
    assert first is not None
    steps.remember(kit, candidacy, first, "", skipped=True)
    second = steps.guided_state(kit, candidacy, 1).next
    assert second is not None
    steps.remember(kit, candidacy, second, "why us?")
    steps.remember(kit, candidacy, first, "Anna Weber")
    back = steps.take_back(kit, candidacy, 1)
    assert back is not None
    assert back.text == "Anna Weber"


def test_the_minutes_go_down() -> None:
    known, say = Known(demands=("SAP",)), say_in("en")
    told: list[Memory] = []
    left = [minutes_left(1, told, known, say)]
    while question := next_question(1, told, known, say):
        told.append(Memory(question.key, 1, question.asked, question.about, ""))
        left.append(minutes_left(1, told, known, say))
    assert 8 <= left[0] <= 12
    assert left[-1] == 0
    assert sorted(left, reverse=True) == left


ANSWERS = st.text(max_size=30)


@given(st.lists(ANSWERS, max_size=25))
def test_whatever_is_answered_it_ends_and_nothing_is_asked_twice(answers: Sequence[str]) -> None:
    say, told, seen = say_in("en"), list[Memory](), set[str]()
    given_ = iter(answers)
    while question := next_question(1, told, Known(), say):
        assert question.key not in seen
        seen.add(question.key)
        told.append(
            Memory(question.key, 1, question.asked, question.about, next(given_, "").strip())
        )
    assert len(told) <= 4 * len(answers) + 30
    notes(1, told, say)


def test_people_are_parted_by_lines_and_semicolons() -> None:
    assert people_in("Anna Weber, HR; Tom - lead\nEva") == ["Anna Weber", "Tom", "Eva"]


def memory(asked: str, about: str, text: str) -> Memory:
    return Memory(f"{asked}{about}{text}", 1, asked, about, text)
