"""What an answer said beside what was prepared, and the one thing to change."""

from dataclasses import replace
from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content.change import change
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.content.steps import look
from secondround.preparation.rehearsal.delivery.measured import measured
from secondround.preparation.rehearsal.delivery.model import Delivery

FILES = {
    "cv.md": "# Noel Haverkamp\n\n## Experience\n\n### Senior Accountant, Grell Dairies, Oct 2019 – today\n\n"
    "- Shortened the month-end close from 10 to 6 days\n",
    "interview.txt": (
        "Ingrid Maas: Good morning, Noel, and thank you for coming. Why do you want to leave Grell?\n"
        "Noel Haverkamp: I have been there for seven years and there is no next step for me. I would "
        "like to run a close of my own and to answer for it.\n"
        "Ingrid Maas: What is your notice period?\n"
        "Noel Haverkamp: My notice period is three months to the end of a quarter.\n"
        "Ingrid Maas: And how did you shorten the close?\n"
        "Noel Haverkamp: I drew up a calendar with the plants, moved the stock count forward and "
        "wrote a check for wrong postings.\n"
        "Ingrid Maas: What questions do you have for us?\n"
        "Noel Haverkamp: How is working from home handled?\n"
        "Ingrid Maas: Two days a week, after the first six months.\n"
    ),
}
POINTS = (
    "I cut the month-end close from ten to six days",
    "I wrote a checklist for each department",
)
TOLD = (
    "Um, so when I came there was a problem, the close took ten days and everybody worked at weekends. "
    "I had to make that faster. I wrote a checklist, one for every department, so they knew what we needed. "
    "In the end, uh, I brought the month-end close down from ten to six days."
)
say = say_in("en")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path_factory.mktemp("desk"), FILES)
    for step in DERIVE:
        step(kit, candidacy_id)
    return kit, candidacy_id


def question(text: str = "Tell me about a time you improved a process.") -> Question:
    return Question(
        key="q", rank=1, text=text, kind="behavioural", competency="", reason="", for_whom=(),
        thirteen=0, use=(), citations=(), key_points=POINTS,
    )  # fmt: skip


def test_the_points_the_parts_and_the_figures_are_found(prepared: tuple[Kit, str]) -> None:
    found = look(*prepared, question(), TOLD)
    assert [one.said for one in found.points] == [True, True]
    assert all(TOLD[one.start : one.end] == one.words for one in found.points)
    assert found.answered == "yes"
    assert found.situation.startswith("when I came there was a problem")
    assert found.task == "I had to make that faster."
    assert found.result.startswith("In the end")
    assert "as prepared" in {one.how for one in found.figures}
    assert not found.figures_left_out
    assert not found.no_result
    assert not found.clashes


def test_another_figure_is_told_beside_the_prepared_one(prepared: tuple[Kit, str]) -> None:
    words = TOLD.replace("to six days", "to eight days")
    found = look(*prepared, question(), words)
    (other,) = [one for one in found.figures if one.how == "otherwise"]
    assert (other.words, other.prepared) == ("eight", POINTS[0])
    assert found.left_out == (POINTS[0],)


def test_what_does_not_agree_with_the_first_interview_comes_first(
    prepared: tuple[Kit, str],
) -> None:
    asked = replace(question("When could you start?"), kind="personal", key_points=())
    found = look(
        *prepared, asked, "Well, my notice period is two months, so I could start in January."
    )
    assert found.clashes
    told = change(None, found, (), say)
    assert "two months" in told
    assert "three months" in told


def test_the_first_thing_that_is_wrong_is_the_one_to_change() -> None:
    content = Content(words=80, target=120, answered="yes")
    assert "in other words" in change(None, content, (), say)
    assert "what came of it" in change(None, replace(content, no_result=True), (), say)
    elsewhere = replace(content, no_result=True, answered="elsewhere")
    assert "what was asked" in change(None, elsewhere, (), say)


def test_the_delivery_is_held_against_ones_own_takes(tmp_path: Path) -> None:
    content = Content(words=80, target=120, answered="yes")
    usual = _spoken(words_per_minute=130.0)
    fast = replace(usual, words_per_minute=190.0)
    assert "in other words" in change(fast, content, (), say)
    assert "190" in change(fast, content, (usual, usual), say)
    assert "150 seconds" in change(replace(fast, answer=150.0), content, (usual, usual), say)


def _spoken(words_per_minute: float) -> Delivery:
    empty = measured((), (), 60.0, "en", None)
    return replace(empty, answer=60.0, words_per_minute=words_per_minute)
