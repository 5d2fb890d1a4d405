"""Which story serves which question, who would hear it twice, and stories of one's own."""

from pathlib import Path

import pytest

from desk import desk
from quoted import quoted
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.wording import say_in
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions.model import Question, Story
from secondround.preparation.questions.steps import add_question, questions_of, stories_of
from secondround.preparation.questions.told.serving import Fits, Twice, told_twice
from secondround.preparation.questions.told.steps import add_story, tell_story
from secondround.preparation.questions.told.stories import with_missing

LINE = quoted("Shortened the close from 10 to 6 days", "cv")
STORY = Story(
    "s", "The close", "Grell", "", "Shortened the close", "from 10 to 6 days", (), (LINE,)
)


def question(
    key: str, *people: str, story: str = "", text: str = "", use: bool = False
) -> Question:
    cited = (LINE,) if use else ()
    return Question(key, 1, text or key, "behavioural", "", "", people, 0, cited, (), story=story)


def test_a_story_serves_what_rests_on_its_words_and_first_what_tells_it() -> None:
    asked = [question("a"), question("b", use=True), question("c", story="s")]
    assert [one.key for one in Fits(asked).of(STORY)] == ["c", "b"]


def test_ones_own_story_serves_what_speaks_of_the_same() -> None:
    own = Story("o", "A conflict with a colleague over a deadline", "", "", "", "", (), ())
    near = question("a", text="Tell us about a conflict with a colleague and a deadline.")
    asked = [near, question("b", text="Which tools do you use?")]
    assert Fits(asked).of(own) == (near,)


def test_nobody_hears_a_story_twice_unwarned() -> None:
    first, second = question("a", "Ingrid", "Theo", story="s"), question("b", "Theo", story="s")
    assert told_twice(STORY, [first, second, question("c", "Theo")], ()) == (Twice("Theo", second),)
    assert told_twice(STORY, [first, question("d", "Nora", story="s")], ()) == ()
    assert told_twice(STORY, [first], ["Theo"]) == (Twice("Theo", None),)


def test_what_is_missing_is_told_of_the_story_as_it_stands() -> None:
    say = say_in("en")
    whole = Story("s", "t", "Grell", "Halve it.", "I wrote a check.", "10 to 6 days.", ("x",), ())
    assert with_missing(whole, say).missing == ()
    empty = Story("s", "t", "", "", "We met.", "", (), ())
    assert with_missing(empty, say).missing == (
        "Where and when it was, in one sentence.",
        "What was asked of you, and why it mattered.",
        "Your own part: what did you do yourself?",
        "What came of it.",
    )


def test_a_story_and_a_question_of_ones_own_outlive_a_reading(tmp_path: Path) -> None:
    kit, one = desk(tmp_path, {"cv.md": "# Noel\n\n## Experience\n\n- Ran the monthly close\n"})
    asked = add_question(kit, one, "Why did  you leave so soon?", ("Ingrid",))
    story = add_story(kit, one, "The late close", question=asked.key)
    candidacy_steps.edit(kit, one, "stories", story.key, "result", "Six days.")
    for step in DERIVE:
        step(kit, one)
    first = questions_of(kit, one)[0]
    assert (first.text, first.kind, first.story) == ("Why did you leave so soon?", "own", story.key)
    own = stories_of(kit, one)[-1]
    assert (own.title, own.result) == ("The late close", "Six days.")
    assert "What came of it." not in own.missing
    assert add_story(kit, one, "The late close").result == "Six days."


def test_what_is_not_there_cannot_be_told(tmp_path: Path) -> None:
    kit, one = desk(tmp_path, {"cv.md": "# Noel\n"})
    asked = add_question(kit, one, "Why?")
    for named, story in (("none", ""), (asked.key, "none")):
        with pytest.raises(NotFound):
            tell_story(kit, one, named, story)
    tell_story(kit, one, asked.key, "")
    with pytest.raises(Refused):
        add_question(kit, one, " ")
    with pytest.raises(Refused):
        add_story(kit, one, " ")


def test_what_was_removed_comes_back_when_it_is_added_again(tmp_path: Path) -> None:
    kit, one = desk(tmp_path, {"cv.md": "# Noel\n"})
    asked = add_question(kit, one, "Why?")
    candidacy_steps.edit(kit, one, "questions", asked.key, "removed", True)
    assert asked.key not in [each.key for each in questions_of(kit, one)]
    assert add_question(kit, one, "Why?") in questions_of(kit, one)
