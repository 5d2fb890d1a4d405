"""Which story serves which question, and who would hear one twice."""

from collections.abc import Collection, Sequence
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


class Fits:
    """Which of the questions a story serves. They are indexed once by what a story can share with them, so that many
    stories against many questions cost what they share and not each pair."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._questions = questions
        self._telling: dict[str, list[int]] = {}
        self._resting: dict[str, list[int]] = {}
        self._naming: dict[str, list[tuple[int, float]]] = {}
        for at, one in enumerate(questions):
            self._telling.setdefault(one.story, []).append(at)
            for use in one.use:
                self._resting.setdefault(use.passage_id, []).append(at)
            for name, weight in concepts_of(one.text).items():
                self._naming.setdefault(name, []).append((at, weight))

    def of(self, story: Story) -> tuple[Question, ...]:
        """The questions a story fits, those that tell it first, else in their order.

        It fits where the question's evidence is the story's own words; one's own story where both speak of the same.
        """
        telling = self._telling.get(story.key, [])
        places = {one.passage_id for one in story.citations}
        near = {at for place in places for at in self._resting.get(place, ())}
        fitting = (near if places else self._speaking_of(story)) - set(telling)
        return tuple(self._questions[at] for at in (*telling, *sorted(fitting)))

    def _speaking_of(self, story: Story) -> set[int]:
        shared: dict[int, list[float]] = {}
        for name, ours in concepts_of(words_of(story)).items():
            for at, theirs in self._naming.get(name, ()):
                shared.setdefault(at, []).append(min(ours, theirs))
        return {at for at, weights in shared.items() if fsum(weights) >= ENOUGH}


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
