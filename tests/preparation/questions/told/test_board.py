"""Stories against questions: who has heard one, when it happened, what it lacks, and the matrix of both."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk import desk
from quoted import quoted
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.wording import say_in
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.model import Employment
from secondround.preparation.questions.model import Question, Story
from secondround.preparation.questions.steps import questions_of, stories_of
from secondround.preparation.questions.told import steps
from secondround.preparation.questions.told.board import COLUMNS, Ground, board
from secondround.preparation.questions.told.heard import heard_in
from secondround.preparation.questions.told.missing import added_to, asks_of, lacks_of
from secondround.preparation.questions.told.when import happened, in_years

LINE = quoted("Shortened the close from 10 to 6 days", "cv")
HEAD = quoted("Controller, Grell, 2021 to today", "head")
CLOSE = Story(
    "s", "The close", "Grell", "", "Shortened the close", "from 10 to 6 days", (), (LINE,)
)
EMPTY = Story("o", "The audit", "", "", "", "", (), ())
TODAY = date(2026, 12, 1)
POST = Employment("p", "post", "Controller", "Grell", date(2021, 1, 1), None, True, (HEAD,))

CV = (
    "# Noel Adair\n\n## Experience\n\n### Controller, Grell AG, March 2021 to today\n\n"
    "- Shortened the monthly close from ten working days to six\n"
    "- Member of the working group that replaced the ledger\n"
)


def exchange(person: str, *answers: str, place: str = "talk") -> Exchange:
    cited = tuple(quoted(words, f"{place}{at}") for at, words in enumerate(answers))
    return Exchange("e", person, "How?", " ".join(answers), (), "landed", "", "", (), cited)


def question(key: str, text: str, story: str = "", people: tuple[str, ...] = ()) -> Question:
    return Question(key, 1, text, "behavioural", "", "", people, 0, (), (), story=story)


def test_a_story_was_heard_where_it_was_said_and_where_its_figures_were() -> None:
    sure = exchange("Ines", LINE.quote, place="cv")
    sure = replace(sure, answer_citations=(LINE,))
    assert [(one.person, one.sure) for one in heard_in(CLOSE, [sure], {})] == [("Ines", True)]
    told = exchange("Theo", "It was a long story.", "We went from ten days for the close to six.")
    found = heard_in(CLOSE, [told], {told.answer_citations[1].document_id: TODAY})
    assert [(one.person, one.sure, one.day) for one in found] == [("Theo", False, TODAY)]
    assert found[0].citation == told.answer_citations[1]


@pytest.mark.parametrize(
    "words",
    [
        "We closed in six days.",
        "Two of the four joined us.",
        "I have ten cousins and six dogs.",
        "",
    ],
)
def test_one_figure_or_other_matters_are_no_telling(words: str) -> None:
    assert heard_in(CLOSE, [exchange("Theo", words)], {}) == ()


@pytest.mark.parametrize(
    ("quote", "start", "end", "written"),
    [
        ("Shortened the close in 2024", date(2024, 1, 1), date(2024, 1, 1), "2024"),
        ("Depuis mars 2023, référente d'une équipe", date(2023, 3, 1), None, "2023 – today"),
        (
            "Leitung der Schicht von 2018 bis 2020",
            date(2018, 1, 1),
            date(2020, 1, 1),
            "2018 – 2020",
        ),
    ],
)
def test_a_story_happened_when_its_words_say(
    quote: str, start: date, end: date | None, written: str
) -> None:
    found = happened(replace(CLOSE, citations=(quoted(quote), HEAD)), [POST], TODAY)
    assert found
    assert (found.start, found.end, found.of_post) == (start, end, False)
    assert found.citation.quote in quote
    assert quote[found.citation.start : found.citation.end] == found.citation.quote
    assert in_years(found, say_in("en")) == written


def test_else_it_happened_in_its_post_and_else_nobody_knows() -> None:
    found = happened(replace(CLOSE, citations=(LINE, HEAD)), [POST], TODAY)
    assert found
    assert (found.start, found.current, found.of_post, found.citation) == (
        date(2021, 1, 1),
        True,
        True,
        HEAD,
    )
    assert happened(CLOSE, [POST], TODAY) is None


def test_what_a_story_lacks_is_asked_in_its_own_words() -> None:
    say = say_in("en")
    asks = asks_of(replace(CLOSE, result="much faster"), say)
    assert [one.lack for one in asks] == ["task", "figure"]
    assert asks[1].question.startswith("“much faster”")
    assert [*lacks_of(EMPTY)] == ["situation", "task", "result"]
    shared = replace(CLOSE, action="Member of the working group that replaced the ledger")
    assert "own part" in [*lacks_of(shared)]
    assert "own part" not in [*lacks_of(replace(shared, action=f"{shared.action}. I tested it."))]


def test_words_are_added_after_what_stands_there_and_once() -> None:
    assert added_to("", "Six days.") == "Six days."
    assert added_to("much faster", "Six days.") == "much faster. Six days."
    assert added_to("It was faster.", "Six days.") == "It was faster. Six days."
    assert added_to("It was faster. Six days.", "Six days.") == "It was faster. Six days."


def test_a_board_has_a_sign_where_a_story_is_told_or_would_serve_and_names_cases_without_one() -> (
    None
):
    asked = [
        question("a", "Tell us about a time you improved something.", "s", ("Theo", "Ines")),
        replace(question("b", "Which figures do you know?"), kind="technical", use=(LINE,)),
        question("c", "Tell us about a conflict."),
        replace(question("d", "Why us?"), kind="motivation"),
    ]
    told = exchange("Theo", "We went from ten days for the close to six.")
    made = board([CLOSE, EMPTY], Ground(asked, [told], [POST], {}, TODAY), say_in("en"))
    assert [(row.question.key, row.cells, row.empty) for row in made.rows] == [
        ("a", ("told", ""), False),
        ("b", ("serves", ""), False),
        ("c", ("", ""), True),
    ]
    assert made.used == (0,)
    assert made.people == ("Theo", "Ines")
    assert made.stories[0].planned_for == ("Theo", "Ines")
    assert [(one.person, one.question) for one in made.stories[0].twice] == [("Theo", None)]


def test_what_was_missing_is_kept_and_outlives_a_reading(tmp_path: Path) -> None:
    kit, one = desk(tmp_path, {"cv.md": CV})
    for step in DERIVE:
        step(kit, one)
    key = next(s.key for s in stories_of(kit, one) if s.action.startswith("Member"))
    told = steps.complete_story(kit, one, key, "own part", "I wrote \0the  tests.")
    assert told.action.endswith("replaced the ledger. I wrote the tests.")
    assert "Your own part: what did you do yourself?" not in told.missing
    steps.complete_story(kit, one, key, "result", "It went live in May.")
    for step in DERIVE:
        step(kit, one)
    laid = steps.laid_out_of(kit, one, key)
    assert (laid.story.result, [ask.lack for ask in laid.asks]) == (
        "It went live in May.",
        ["task", "figure"],
    )
    assert laid.when
    assert (laid.when.start, laid.when.of_post) == (date(2021, 3, 1), True)
    assert steps.board_of(kit, one).stories[0].story in stories_of(kit, one)


def test_nothing_is_kept_without_words_or_for_no_part(tmp_path: Path) -> None:
    kit, one = desk(tmp_path, {"cv.md": CV})
    made = steps.add_story(kit, one, "The audit")
    with pytest.raises(Refused):
        steps.complete_story(kit, one, made.key, "result", " \0 ")
    with pytest.raises(Refused):
        steps.complete_story(kit, one, made.key, "moral", "Be kind.")
    with pytest.raises(NotFound):
        steps.complete_story(kit, one, "none", "result", "Six days.")
    with pytest.raises(NotFound):
        steps.laid_out_of(kit, one, "none")
    assert candidacy_steps.edits_of(kit, one, "questions") == ()
    assert questions_of(kit, one) == ()


def test_of_many_stories_the_told_ones_and_the_first_stand_beside_the_questions() -> None:
    many = [
        replace(EMPTY, key=f"o{at}", title=f"A conflict with a colleague, the {at}th")
        for at in range(COLUMNS + 20)
    ]
    last = many[-1].key
    asked = [
        question("a", "Tell us about a conflict with a colleague."),
        question("b", "Which conflict with a colleague taught you most?", story=last),
    ]
    made = board(many, Ground(asked, (), (), {}, TODAY), say_in("en"))
    assert made.serving == len(many)
    assert made.used == (*range(COLUMNS - 1), len(many) - 1)
