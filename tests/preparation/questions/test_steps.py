"""Pressure, questions and enquiries of a whole candidacy, from its files."""

from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence.model import Citation
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps

FILES = {
    "posting.md": (
        "# Financial Controller (m/f)\n\nAldermoor Water\n\nWe supply water to 400,000 homes and are "
        "looking for a controller.\n\n## Your responsibilities\n\n"
        "- You run the month-end close in five working days\n"
        "- You prepare the budget with the heads of department\n\n"
        "## Your profile\n\n- A degree in finance or accounting\n- Fluent Portuguese\n"
        "- Experience in leading accountants\n\n"
        "## What we offer\n\n- A permanent contract\n\nApply with your CV by 30 October 2026.\n"
    ),
    "cv.md": (
        "# Noel Haverkamp\n\nAccountant\n\n## Experience\n\n"
        "### Senior Accountant, Grell Dairies, Oct 2019 – today\n\n"
        "- Shortened the month-end close from 10 to 6 days\n\n"
        "### Accounts Assistant, Tibbs & Lowe, Sep 2016 – Feb 2019\n\n"
        "- Booked about 1,200 invoices a month\n"
    ),
    "invitation.md": (
        "Dear Mr Haverkamp,\n\nwe invite you to the second interview on 10 December 2026 at 15:00. "
        "With you: Ingrid Maas, Chief Financial Officer, and Theo Bramley, HR Manager. "
        "Please prepare a ten-minute presentation on our budget.\n"
    ),
    "interview.txt": (
        "Ingrid Maas: Good morning, Noel, and thank you for coming. Why do you want to leave Grell?\n"
        "Noel Haverkamp: I have been there for seven years and there is no next step for me. I would "
        "like to run a close of my own and to answer for it.\n"
        "Ingrid Maas: Have you led people?\n"
        "Noel Haverkamp: Well, I looked after a trainee once, and I think I would be fine with more.\n"
        "Ingrid Maas: And how did you shorten the close?\n"
        "Noel Haverkamp: I drew up a calendar with the plants, moved the stock count forward and "
        "wrote a check for wrong postings. In the end it took six days instead of ten.\n"
        "Ingrid Maas: What questions do you have for us?\n"
        "Noel Haverkamp: How is working from home handled?\n"
        "Ingrid Maas: Two days a week, after the first six months.\n"
        "Noel Haverkamp: Thank you, that is good to know.\n"
    ),
}
"""Enough of everything for each part to have something to stand on."""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path_factory.mktemp("desk"), FILES)
    for step in DERIVE:
        step(kit, candidacy_id)
    return kit, candidacy_id


def test_the_first_forty_hold_the_thirteen_and_rank_without_gaps(
    prepared: tuple[Kit, str],
) -> None:
    questions = question_steps.questions_of(*prepared)
    assert [one.rank for one in questions] == list(range(1, len(questions) + 1))
    assert {one.thirteen for one in questions[:40]} == set(range(14))
    assert all(one.reason for one in questions)
    assert all(one.citations or one.thirteen for one in questions)
    assert len({one.key for one in questions}) == len(questions)


def test_the_gaps_are_pressed_and_named(prepared: tuple[Kit, str]) -> None:
    weak = pressure_steps.weak_points_of(*prepared)
    assert any("Portuguese" in one.probe for one in weak)
    assert any("03/2019" in one.probe and "7 months" in one.probe for one in weak)
    assert all(one.citations for one in weak)


def test_the_trade_of_the_posting_shows(prepared: tuple[Kit, str]) -> None:
    first = question_steps.questions_of(*prepared)[:40]
    assert any("month-end" in one.text and one.citations for one in first)


def test_the_line_of_the_cv_is_a_story_with_its_result(prepared: tuple[Kit, str]) -> None:
    stories = question_steps.stories_of(*prepared)
    assert any("from 10 to 6 days" in one.result for one in stories)


def test_what_was_asked_is_settled_and_not_proposed(prepared: tuple[Kit, str]) -> None:
    settled = {one.topic: one for one in asking_steps.settled_enquiries_of(*prepared)}
    assert settled["home working"].why == "asked"
    assert "home working" not in {one.topic for one in asking_steps.enquiries_of(*prepared)}


def test_everything_quoted_occurs_in_its_passage(prepared: tuple[Kit, str]) -> None:
    passages = {one.id: one.text for one in document_steps.passages_of(*prepared)}
    for citation in _citations(*prepared):
        text = passages[citation.passage_id]
        assert text[citation.start : citation.end] == citation.quote


def test_the_same_folder_gives_the_same_questions(
    prepared: tuple[Kit, str], tmp_path: Path
) -> None:
    kit, candidacy_id = desk(tmp_path, FILES)
    for step in DERIVE:
        step(kit, candidacy_id)
    again = question_steps.questions_of(kit, candidacy_id)
    assert [one.key for one in again] == [one.key for one in question_steps.questions_of(*prepared)]


def test_what_the_candidate_wrote_stays(prepared: tuple[Kit, str]) -> None:
    kit, candidacy_id = prepared
    first = question_steps.questions_of(kit, candidacy_id)[0]
    candidacy_steps.edit(kit, candidacy_id, "questions", first.key, "answer", "My own words.")
    question_steps.predict(kit, candidacy_id)
    kept = {one.key: one.answer for one in question_steps.questions_of(kit, candidacy_id)}
    assert kept[first.key] == "My own words."


@pytest.mark.parametrize("files", [{"cv.md": FILES["cv.md"]}, {"note.txt": "Nothing much."}])
def test_with_next_to_nothing_the_thirteen_remain(files: dict[str, str], tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, files)
    for step in DERIVE:
        step(kit, candidacy_id)
    questions = question_steps.questions_of(kit, candidacy_id)
    assert {one.thirteen for one in questions} >= set(range(1, 14))
    assert all(one.citations or one.thirteen for one in questions)
    assert len(asking_steps.enquiries_of(kit, candidacy_id)) >= 15


@pytest.mark.parametrize(
    ("language", "always", "ask"),
    [
        ("fr", "Qu’attendez-vous de votre responsable ?", "Comment dirigez-vous votre équipe"),
        ("de", "Was erwarten Sie von Ihrer Führungskraft?", "Wie führen Sie Ihr Team"),
    ],
)
def test_what_the_bank_says_follows_the_language(
    language: str, always: str, ask: str, tmp_path: Path
) -> None:
    kit, candidacy_id = desk(tmp_path, FILES)
    for step in DERIVE:
        step(kit, candidacy_id)
    candidacy_steps.describe(kit, candidacy_id, language=language)
    question_steps.predict(kit, candidacy_id)
    asking_steps.propose(kit, candidacy_id)
    assert always in {one.text for one in question_steps.questions_of(kit, candidacy_id)}
    enquiries = asking_steps.enquiries_of(kit, candidacy_id)
    assert any(one.text.startswith(ask) for one in enquiries)


def _citations(kit: Kit, candidacy_id: str) -> list[Citation]:
    questions = question_steps.questions_of(kit, candidacy_id)
    cited = (
        *questions,
        *question_steps.stories_of(kit, candidacy_id),
        *pressure_steps.weak_points_of(kit, candidacy_id),
        *asking_steps.enquiries_of(kit, candidacy_id),
        *asking_steps.settled_enquiries_of(kit, candidacy_id),
    )
    used = [citation for one in questions for citation in one.use]
    return used + [citation for one in cited for citation in one.citations]
