"""Stories with what they serve."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.debrief.model import Exchange
from secondround.preparation.questions.model import Question, Story
from secondround.preparation.questions.told.serving import Twice, serving, told_twice

MOST = 5
"""Questions named under one story."""

FIRST = 40
"""Questions that are prepared; beyond them nobody looks for a story."""


@dataclass(frozen=True)
class LaidOut:
    """A story, the questions whose answers tell it, others it would serve, and who would hear it twice."""

    story: Story
    telling: tuple[Question, ...]
    serves: tuple[Question, ...]
    twice: tuple[Twice, ...]


def laid_out(
    stories: Sequence[Story], questions: Sequence[Question], exchanges: Sequence[Exchange]
) -> tuple[LaidOut, ...]:
    """In the order of the stories."""
    return tuple(_laid_out(one, questions, exchanges) for one in stories)


def _laid_out(
    story: Story, questions: Sequence[Question], exchanges: Sequence[Exchange]
) -> LaidOut:
    fit = serving(story, questions)
    others = [one for one in fit if one.story != story.key][:MOST]
    telling = [one for one in fit if one.story == story.key]
    return LaidOut(story, tuple(telling), tuple(others), told_twice(story, questions, exchanges))
