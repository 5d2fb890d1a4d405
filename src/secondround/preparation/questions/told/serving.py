"""Which story serves which question, and who would hear one twice."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum

from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.questions.model import Question, Story

ENOUGH = 1.3
"""Weight of what a story without citations and a question must share: more than one concept, as in use.py."""


@dataclass(frozen=True)
class Twice:
    """`person` would hear the story again: in the answer to `question`, or, where that is None, after having heard
    it in the first interview."""

    person: str
    question: Question | None


def serving(story: Story, questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions a story fits, those that tell it first, else in their order.

    It fits where the question's evidence is the story's own words; one's own story where both speak of the same.
    """
    places = {one.passage_id for one in story.citations}
    ours = concepts_of(words_of(story)) if not places else {}
    fitting = [
        one
        for one in questions
        if one.story == story.key
        or any(use.passage_id in places for use in one.use)
        or (ours and _shared(ours, one.text) >= ENOUGH)
    ]
    return tuple(sorted(fitting, key=lambda one: one.story != story.key))


def words_of(story: Story) -> str:
    """Everything the story tells, part by part."""
    parts = (story.title, story.situation, story.task, story.action, story.result)
    return "\n".join(part for part in parts if part)


def told_twice(
    story: Story, questions: Sequence[Question], heard: Collection[str]
) -> tuple[Twice, ...]:
    """Everybody to whom the answers would tell the story more than once, or once though they have `heard` it."""
    telling = [one for one in questions if one.story == story.key]
    again = [
        Twice(person, other)
        for one, other in combinations(telling, 2)
        for person in one.for_whom
        if person in other.for_whom
    ]
    before = [Twice(p, None) for one in telling for p in one.for_whom if p in heard]
    return tuple(dict.fromkeys((*before, *again)))


def _shared(ours: Mapping[str, float], text: str) -> float:
    theirs = concepts_of(text)
    return fsum(min(weight, theirs[name]) for name, weight in ours.items() if name in theirs)
