"""One question open: its place in the order, the stories that fit it, the one its answer tells."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.debrief.model import Exchange
from secondround.preparation.questions.answering.length import wants_case
from secondround.preparation.questions.model import Question, Story
from secondround.preparation.questions.told.heard import heard_in
from secondround.preparation.questions.told.serving import Fits, Twice, told_twice

FITTING = 3
"""Stories offered at once; the others are chosen by name."""


@dataclass(frozen=True)
class Place:
    """Where a question stands among those shown: its number, how many, the keys before and after, or empty."""

    number: int
    count: int
    before: str
    after: str


@dataclass(frozen=True)
class Outline:
    """The story an answer tells and who would hear it twice; `case` is whether the question asks for one."""

    question: Question
    story: Story | None
    twice: tuple[Twice, ...]
    case: bool


def place_of(question: Question, every: Sequence[Question], shown: Sequence[Question]) -> Place:
    """Its place among those shown, also where it is no longer one of them: an answer was written meanwhile."""
    order = {one.key: at for at, one in enumerate(every)}
    here = order[question.key]
    before = [one.key for one in shown if order[one.key] < here]
    after = [one.key for one in shown if order[one.key] > here]
    count = len(before) + len(after) + any(one.key == question.key for one in shown)
    return Place(len(before) + 1, count, before[-1] if before else "", after[0] if after else "")


def fitting(question: Question, stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories that fit best; of a case that none fits, the most complete ones."""
    fits = Fits([question])
    found = [one for one in stories if fits.of(one)]
    offered = found or (stories if wants_case(question) else ())
    return tuple(offered[:FITTING])


def outline(
    question: Question,
    stories: Sequence[Story],
    questions: Sequence[Question],
    exchanges: Sequence[Exchange],
) -> Outline:
    """The story of the question's answer, if it is still there."""
    story = next((one for one in stories if question.story and one.key == question.story), None)
    heard = [one.person for one in heard_in(story, exchanges, {})] if story else []
    twice = told_twice(story, questions, heard) if story else ()
    mine = [one for one in twice if one.person in question.for_whom]
    return Outline(question, story, _others(mine, question, questions), wants_case(question))


def as_words(story: Story) -> str:
    """The story as a first draft of an answer: its parts, one under the other."""
    return "\n".join(filter(None, (story.situation, story.task, story.action, story.result)))


def _others(
    twice: Sequence[Twice], question: Question, questions: Sequence[Question]
) -> tuple[Twice, ...]:
    """Each warning names the other answer, never the one that is open."""

    def turned(one: Twice) -> Twice:
        if one.question is None or one.question.key != question.key:
            return one
        telling = [q for q in questions if q.story == question.story and one.person in q.for_whom]
        return Twice(one.person, telling[0])

    return tuple(dict.fromkeys(map(turned, twice)))
