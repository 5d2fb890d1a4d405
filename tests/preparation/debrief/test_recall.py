"""Asking the memory: what a question wants, which lines answer, and what is said when none does."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import desk
from preparation.debrief.talks import talk
from quoted import quoted
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps
from secondround.preparation.debrief.asked import steps as asked_steps
from secondround.preparation.debrief.recall.choice import chosen, stretches_of
from secondround.preparation.debrief.recall.lines import LONGEST, Line, lines_of_turns
from secondround.preparation.debrief.recall.question import read_question
from secondround.preparation.debrief.recall.search import Meaning, hits, places_shown
from secondround.preparation.debrief.recall.windows import windows_of
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.speakers import turns_of

TALK = """Ruth Abel: Did you find us all right?
Ada Quill: Yes, thank you, the tram was on time.
Ruth Abel: Why do you want to leave Kolb?
Ada Quill: I want to grow, and the site will not.
Tom Ferris: The budget for the new line is frozen until spring, I should say.
Ada Quill: That is good to know.
Ruth Abel: What are your salary expectations?
Ada Quill: Between fifty and fifty-four thousand.
Ruth Abel: Do you have any questions for us?
Ada Quill: How is the team organised?
Tom Ferris: We are nine, in two shifts, and one apprentice.
Ada Quill: And how many days can one work from home?
Ruth Abel: One day a week, after the trial period.
"""
NOTES = """# Round two

- Q: references? -> two names given
- Tom again: budget is released now

My questions
- parking -> free, behind the hall
"""
SPEAKERS = ("Ruth Abel", "Tom Ferris", "Ada Quill")


@pytest.fixture
def remembered(tmp_path: Path) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path, {"talk.txt": TALK, "notes.md": NOTES})
    evidence_steps.gather(kit, candidacy_id)
    candidacy_steps.describe(kit, candidacy_id, candidate="Ada Quill", language="en")
    corrected_steps.correct_round(kit, candidacy_id, "notes.md", 2)
    steps.go_over(kit, candidacy_id)
    return kit, candidacy_id


def answers(memory: tuple[Kit, str], question: str) -> list[str]:
    found = asked_steps.ask(*memory, question)
    return [turn.text for one in found if one.sure for turn in one.turns if turn.answers]


@pytest.mark.parametrize(
    ("text", "who", "speakers", "asking", "round_", "subject"),
    [
        ("what did they say about the budget?", "them", (), False, None, ("budget",)),
        ("What did I ask about travel?", "me", (), True, None, ("travel",)),
        ("what did Dr Abel say about pay?", "them", ("Ruth Abel",), False, None, ("pay",)),
        ("What did I tell Ruth Abel of pay?", "them", ("Ruth Abel",), False, None, ("pay",)),
        ("qu'ai-je dit sur le salaire ?", "me", (), False, None, ("salaire",)),
        ("Qu'ont-ils demandé au deuxième entretien ?", "them", (), True, 2, ()),
        ("Was haben sie über Überstunden gesagt?", "them", (), False, None, ("uberstunden",)),
        ("Was habe ich in Runde 1 zum Gehalt gesagt?", "me", (), False, 1, ("gehalt",)),
        ("how did I answer the question about pay?", "me", (), False, None, ("pay",)),
        ("what salary did I ask for?", "me", (), False, None, ("salary",)),
        ("How big is the team?", "anyone", (), False, None, ("team",)),
        ("quelles questions m'a posées Ruth Abel ?", "them", ("Ruth Abel",), True, None, ()),
        ("qu'ai-je répondu à la question du salaire ?", "me", (), False, None, ("salaire",)),
        ("Wie habe ich auf die Frage nach Gehalt geantwortet?", "me", (), False, None, ("gehalt",)),
        ("Welche Fragen hat Frau Abel gestellt?", "them", ("Ruth Abel",), True, None, ()),
        ("anything about parking in the second round?", "anyone", (), False, 2, ("parking",)),
    ],
)
def test_a_question_is_read(
    text: str, who: str, speakers: tuple[str, ...], asking: bool, round_: int | None,
    subject: tuple[str, ...],
) -> None:  # fmt: skip
    asked = read_question(text, SPEAKERS, "Ada Quill")
    assert (asked.who, asked.asking, asked.round) == (who, asking, round_)
    assert asked.speakers == frozenset(speakers)
    assert asked.subject == subject


def test_the_candidates_own_name_is_the_candidate() -> None:
    assert read_question("What did Ada say about pay?", SPEAKERS, "Ada Quill").who == "me"
    assert not read_question("the project plan", ["Project Manager"]).speakers


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "what did they say about the budget in round one?",
            "The budget for the new line is frozen",
        ),
        ("what did I say about pay?", "Between fifty and fifty-four thousand."),
        ("Was habe ich zum Gehalt gesagt?", "Between fifty and fifty-four thousand."),
        ("ont-ils parlé de télétravail ?", "One day a week"),
        ("what did Tom Ferris say about the team?", "We are nine"),
        ("what did I ask about home office?", "And how many days can one work from home?"),
    ],
)
def test_the_line_that_answers_comes_first(
    remembered: tuple[Kit, str], question: str, answer: str
) -> None:
    assert answers(remembered, question)[0].startswith(answer)


def test_a_round_is_asked_alone(remembered: tuple[Kit, str]) -> None:
    (found,) = asked_steps.ask(*remembered, "what was said about the budget in the second round?")
    assert (found.document, found.round) == ("notes.md", 2)
    assert asked_steps.ask(*remembered, "what was said about the budget in round 5?") == ()


def test_what_was_never_said_is_said_plainly_with_the_nearest(remembered: tuple[Kit, str]) -> None:
    (found,) = asked_steps.ask(*remembered, "did they mention stock options?")
    assert not found.sure
    assert sum(turn.answers for turn in found.turns) == 1


def test_without_a_subject_all_my_enquiries_are_there(remembered: tuple[Kit, str]) -> None:
    found = answers(remembered, "what did I ask?")
    assert "How is the team organised?" in found
    assert "And how many days can one work from home?" in found
    assert not any(text.startswith("What are your salary") for text in found)


def test_what_is_found_is_cited_word_for_word_and_has_its_question(
    remembered: tuple[Kit, str],
) -> None:
    passages = {one.id: one for one in document_steps.passages_of(*remembered)}
    found = asked_steps.ask(*remembered, "what did I say about pay?", 1)
    assert len(found) == 1
    assert any("salary expectations" in turn.text for turn in found[0].turns)
    for turn in found[0].turns:
        for one in turn.citations:
            assert passages[one.passage_id].text[one.start : one.end] == one.quote


def test_nobody_elses_memory_is_asked(remembered: tuple[Kit, str]) -> None:
    kit, candidacy_id = remembered
    other = replace(kit, owner=Owner("elsewhere", "somebody"))
    with pytest.raises(Exception, match=r".+"):
        asked_steps.ask(other, candidacy_id, "what did they say about the budget?")


def test_where_nothing_was_brought_nothing_is_found(tmp_path: Path) -> None:
    assert (
        asked_steps.ask(*desk(tmp_path, {"cv.md": "# Ada"}), "what did they say about pay?") == ()
    )


def line(text: str, document: str = "talk", speaker: str = "A") -> Line:
    return Line(text, speaker, "", frozenset(), document, 1, None, (quoted(text, "transcript"),))


@given(st.lists(st.integers(1, 30), min_size=1, max_size=25), st.integers(0, 120))
def test_what_is_shown_fits_the_budget_and_stays_in_order(sizes: list[int], budget: int) -> None:
    lines = [line(" ".join(["word"] * size)) for size in sizes]
    places = chosen(lines, np.arange(len(lines), dtype=float), budget)
    assert sum(lines[at].words for at in places) <= budget
    assert list(places) == sorted(set(places))
    assert [at for s in stretches_of(lines, places) for at in range(s.start, s.end)] == list(places)


def test_no_stretch_or_window_reaches_into_another_document() -> None:
    lines = [line("one two", "a"), line("three four", "b"), line("five six", "b")]
    assert [(s.start, s.end) for s in stretches_of(lines, (0, 1, 2))] == [(0, 1), (1, 3)]
    assert [window.text for window in windows_of(lines)] == ["one two", "three four five six"]


def test_neighbours_of_what_matches_are_shown_before_the_rest() -> None:
    far = [line("the weather and the football were pleasant that day") for _ in range(20)]
    near = [line("we looked at it closely"), line("the tender was lost"), line("by a day only")]
    lines = [*far, *near, *far]
    asked = read_question("what about the tender?", [])
    assert set(places_shown(lines, asked, None, 25)) >= {20, 21, 22}


def test_meaning_finds_what_other_words_say() -> None:
    lines = [line("we go swimming " * 20), line("nobody may take the car home " * 12)]
    asked = read_question("what about vehicles?", [])
    windows = windows_of(lines)
    rows = np.array([(0, 1) if 1 in window.lines else (1, 0) for window in windows], np.float32)
    meaning = Meaning(windows, np.array((0, 1), np.float32), rows)
    (hit,) = hits(lines, asked, meaning, 100)
    assert (hit.best, hit.sure) == (1, True)
    assert not hits(lines, asked, None, 100)[0].sure


def test_long_turns_come_in_parts_that_lose_no_word() -> None:
    speech = " ".join(f"This is sentence number {n} of a long answer." for n in range(60))
    passages = talk(f"Ruth Abel: Why?\nAda Quill: {speech}")
    lines = lines_of_turns(turns_of(passages, "Ada Quill", "en"), {}, 1, "en")
    assert " ".join(one.text for one in lines) == f"Why? {speech}"
    assert all(one.words <= LONGEST for one in lines)
