"""Already asked: what was put, what was answered unasked, what is only close, what is new."""

from dataclasses import replace
from pathlib import Path

import pytest

from desk import desk
from quoted import passage, quoted
from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps
from secondround.preparation.debrief.asked import steps as asked_steps
from secondround.preparation.debrief.asked.answers import answers
from secondround.preparation.debrief.asked.before import asked_or_answered
from secondround.preparation.debrief.model import AskedEnquiry, Planned
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.frames.repeats import likely_repeat
from secondround.preparation.evidence.talk.heard import heard_in

TALK = """Ruth Abel: Why do you want to leave Kolb?
Ada Quill: I want to grow, and the site will not.
Tom Ferris: The probation period is six months with us, by the way.
Ruth Abel: Do you have any questions for us?
Ada Quill: Is working from home possible?
Ruth Abel: One day a week, after the trial period.
Ada Quill: And how is the bonus worked out?
Ruth Abel: I would have to check that, I will get back to you.
"""


@pytest.fixture
def remembered(tmp_path: Path) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path, {"talk.txt": TALK})
    evidence_steps.gather(kit, candidacy_id)
    candidacy_steps.describe(kit, candidacy_id, candidate="Ada Quill", language="en")
    steps.go_over(kit, candidacy_id)
    return kit, candidacy_id


def enquiry(text: str, answer: str = "…") -> AskedEnquiry:
    return AskedEnquiry(text, text, "Ruth", answer, "answered", (quoted(text, "transcript"),))


def test_what_was_put_comes_with_its_words_and_what_was_heard(
    remembered: tuple[Kit, str],
) -> None:
    one = asked_steps.already_asked(
        *remembered, "Could you tell me: is working from home possible?"
    )
    assert one is not None
    assert (one.how, one.closeness, one.settled) == ("asked", "same", "answered")
    assert one.citations[0].quote == "Is working from home possible?"
    assert "One day a week" in one.answer


def test_what_was_put_in_other_words_is_shown_for_the_candidate_to_judge(
    remembered: tuple[Kit, str],
) -> None:
    one = asked_steps.already_asked(*remembered, "Is home office possible?")
    assert one is not None
    assert (one.how, one.closeness) == ("asked", "close")
    assert one.citations[0].quote == "Is working from home possible?"


def test_what_was_put_off_is_asked_but_not_settled(remembered: tuple[Kit, str]) -> None:
    one = asked_steps.already_asked(*remembered, "How is the bonus worked out?")
    assert one is not None
    assert (one.how, one.settled) == ("asked", "put off")


def test_what_was_said_unasked_is_shown_for_the_candidate_to_judge(
    remembered: tuple[Kit, str],
) -> None:
    one = asked_steps.already_asked(*remembered, "How long is the probation period?")
    assert one is not None
    assert (one.how, one.closeness) == ("answered", "close")
    assert one.citations[0].quote.startswith("The probation period is six months")


def test_what_is_new_is_new(remembered: tuple[Kit, str]) -> None:
    assert asked_steps.already_asked(*remembered, "Who are your main competitors?") is None


def test_nobody_elses_memory_is_asked(remembered: tuple[Kit, str]) -> None:
    kit, candidacy_id = remembered
    stranger = replace(kit, owner=Owner("elsewhere", "somebody"))
    with pytest.raises(NotFound):
        asked_steps.already_asked(stranger, candidacy_id, "Is home office possible?")
    with pytest.raises(NotFound):
        asked_steps.ask(stranger, candidacy_id, "what did they say about home office?")


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The probation period is six months.", "How long is the probation period?"),
        ("La période d'essai dure quatre mois.", "Quelle est la durée de la période d'essai ?"),
        ("Die Probezeit dauert sechs Monate.", "Wie lange dauert die Probezeit?"),
    ],
)
def test_a_sentence_answers_what_asks_for_its_kind_of_thing(sentence: str, question: str) -> None:
    assert answers(sentence, question)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The probation period is hard for everybody.", "How long is the probation period?"),
        ("Six months is a long time.", "How long is the probation period?"),
        ("Die Probezeit ist üblich.", "Wie lange dauert die Probezeit?"),
        ("The team is nice.", "What is the team like?"),
    ],
)
def test_a_sentence_on_the_subject_alone_answers_nothing(sentence: str, question: str) -> None:
    assert not answers(sentence, question)


def test_signs_answer_and_the_nearest_on_its_subject_counts_as_put() -> None:
    team = Planned("How is the team made up?", signs=(("we", "are", "#"),))
    home = Planned("What are the rules for remote days?", subjects=(frozenset({"home_working"}),))
    told = heard_in([passage("We are nine.", "notes")], "Ada Quill")
    put = [enquiry("So no home working at all during probation?")]
    found = asked_or_answered([team, home], put, told, likely_repeat)
    assert (found[team.text].how, found[team.text].closeness) == ("answered", "same")
    assert (found[home.text].how, found[home.text].closeness) == ("asked", "same")


def test_what_was_put_stands_before_what_was_heard() -> None:
    team = Planned("How large is the team?", signs=(("we", "are", "#"),))
    told = heard_in([passage("We are nine.", "notes")], "Ada Quill")
    found = asked_or_answered([team], [enquiry("How large is the team?")], told, likely_repeat)
    assert found[team.text].how == "asked"
