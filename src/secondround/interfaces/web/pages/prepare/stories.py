"""Stories: what the candidate did, laid out so that it can be told, and which questions it serves."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.questions import steps
from secondround.preparation.questions.model import Question, Story

MOST = 5
"""Questions named under one story."""


@dataclass(frozen=True)
class Told:
    """A story and the questions it serves: those whose evidence is the story's own words."""

    story: Story
    serves: tuple[Question, ...]


def stories(visit: Visit) -> Response:
    """The most complete first."""
    found = steps.stories_of(visit.kit, visit.candidacy.id)
    questions = steps.questions_of(visit.kit, visit.candidacy.id)
    return show(visit, "prepare/stories.html", told=told(found, questions))


def told(stories: Sequence[Story], questions: Sequence[Question]) -> tuple[Told, ...]:
    """Each story with the questions whose evidence stands in the same passages."""
    made = []
    for story in stories:
        places = {one.passage_id for one in story.citations}
        serves = [q for q in questions if any(use.passage_id in places for use in q.use)]
        made.append(Told(story, tuple(serves[:MOST])))
    return tuple(made)
