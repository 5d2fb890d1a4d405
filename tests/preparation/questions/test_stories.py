"""Stories, taken apart without adding a word."""

from datetime import date

import pytest

from quoted import quoted
from secondround.foundation.wording import say_in
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.model import Employment, Evidence
from secondround.preparation.questions.told.parts import only_shared, parts_of_line
from secondround.preparation.questions.told.stories import stories_from

say = say_in("en")
POST = Employment(
    "p", "post", "Controller", "Orlenn", date(2020, 1, 1), None, True,
    (quoted("Controller, Orlenn, since 01/2020", "cv", 3),),
)  # fmt: skip
LINE = "Rebuilt the month-end close with two colleagues, cutting it from 9 to 5 days"


def evidence(text: str, position: int = 4) -> Evidence:
    return Evidence(key=text, claim=text, source="cv", citations=(quoted(text, "cv", position),))


@pytest.mark.parametrize(
    ("line", "action", "result"),
    [
        (LINE, "Rebuilt the month-end close with two colleagues", "cutting it from 9 to 5 days"),
        ("Réduction des délais de livraison de 12 à 4 jours", "Réduction des délais de livraison", "de 12 à 4 jours"),
        ("Ausschuss in der Fertigung um 30 Prozent gesenkt", "Ausschuss in der Fertigung", "um 30 Prozent gesenkt"),
        ("Looked after the archive of the department", "Looked after the archive of the department", ""),
    ],
)  # fmt: skip
def test_a_line_is_parted_in_its_own_words(line: str, action: str, result: str) -> None:
    parts = parts_of_line(line)
    assert (parts.action, parts.result) == (action, result)


def test_a_line_of_the_cv_becomes_a_story_of_the_post_above_it() -> None:
    (story,) = stories_from([evidence(LINE)], [POST], [], say)
    assert story.situation == "Controller, Orlenn"
    assert story.result == "cutting it from 9 to 5 days"
    assert story.task == ""
    assert story.missing == ("What was asked of you, and why it mattered.",)
    assert [c.quote for c in story.citations] == [LINE, "Controller, Orlenn, since 01/2020"]


def test_what_is_missing_is_named_and_never_filled_in() -> None:
    (story,) = stories_from(
        [evidence("We introduced a new filing system for the whole office")], [], [], say
    )
    assert story.situation == story.task == story.result == ""
    assert "Your own part: what did you do yourself?" in story.missing
    assert "What came of it." in story.missing


def test_a_long_answer_is_told_part_by_part() -> None:
    answer = (
        "When I joined Orlenn the close took nine days and everybody hated it. "
        "I had to bring it down before the audit in June. "
        "I drew up a calendar with the teams and moved the stock count forward. "
        "I also wrote a small check that found wrong postings. "
        "In the end we closed in five days, and the auditors found nothing."
    )
    told = Exchange(
        "k", "Nora", "Tell me about a process you improved", answer, (), "landed", "", "",
        (quoted("q"),), (quoted(answer, "transcript"),),
    )  # fmt: skip
    (story,) = stories_from([], [], [told], say)
    assert story.missing == ()
    assert story.task == "I had to bring it down before the audit in June."
    assert story.result.startswith("In the end we closed in five days")
    assert all(part in answer for part in (story.situation, story.task, story.result))


def test_short_lines_and_the_heads_of_posts_are_no_stories() -> None:
    head = evidence("Controller, Orlenn, since 01/2020", 3)
    assert stories_from([head, evidence("Fluent in French")], [POST], [], say) == ()


@pytest.mark.parametrize(
    ("text", "shared"),
    [("We built it", True), ("Nous avons tout repris", True), ("I built it", False),
     ("Wir haben es gebaut", True), ("Ich habe es mit dem Team gebaut", False)],
)  # fmt: skip
def test_we_without_i_is_noticed(text: str, shared: bool) -> None:
    assert only_shared(text) is shared
