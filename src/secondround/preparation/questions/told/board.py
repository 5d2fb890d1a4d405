"""Stories against questions: which serves which, who has heard which, how fresh each is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.model import Employment
from secondround.preparation.questions.answering.length import wants_case
from secondround.preparation.questions.model import Question, Story
from secondround.preparation.questions.ranking import FIRST
from secondround.preparation.questions.told.heard import Heard, heard_in
from secondround.preparation.questions.told.missing import Ask, asks_of
from secondround.preparation.questions.told.serving import Fits, Twice, told_twice
from secondround.preparation.questions.told.when import When, happened

COLUMNS = 40
"""Stories beside the questions: a wider table is read by nobody."""

Cell = Literal["told", "serves", ""]
"""Whether a story is told in the answer to a question, would serve it, or neither."""


@dataclass(frozen=True)
class Ground:
    """What stories are held against. `days` are those of the accounts of the rounds, by document id."""

    questions: Sequence[Question]
    exchanges: Sequence[Exchange]
    employments: Sequence[Employment]
    days: Mapping[str, date | None]
    today: date


@dataclass(frozen=True)
class LaidOut:
    """A story: what it lacks, whose answers tell it, what else it would serve, who heard it, when it happened."""

    story: Story
    asks: tuple[Ask, ...]
    telling: tuple[Question, ...]
    serves: tuple[Question, ...]
    heard: tuple[Heard, ...]
    twice: tuple[Twice, ...]
    when: When | None

    @property
    def last_told(self) -> date | None:
        """The last day it was told, as far as one is known."""
        return max((one.day for one in self.heard if one.day), default=None)

    @property
    def planned_for(self) -> tuple[str, ...]:
        """Everybody who would hear it in an answer, each once."""
        return tuple(dict.fromkeys(name for one in self.telling for name in one.for_whom))


@dataclass(frozen=True)
class Row:
    """A question, and what each story is to it, in the order of the stories; `case` where it asks for one."""

    question: Question
    cells: tuple[Cell, ...]
    case: bool

    @property
    def empty(self) -> bool:
        """Whether no story serves it."""
        return not any(self.cells)


@dataclass(frozen=True)
class Board:
    """Every story laid out, and the first questions that a story serves or that ask for a case.

    `people` are all who have heard one or would.
    """

    stories: tuple[LaidOut, ...]
    rows: tuple[Row, ...]
    people: tuple[str, ...]

    @property
    def used(self) -> tuple[int, ...]:
        """The places of the stories beside the questions, at most `COLUMNS`: those that are told, then the first."""
        told = [at for at in self._serving if self.stories[at].telling]
        first = [at for at in self._serving if not self.stories[at].telling]
        return tuple(sorted([*told, *first][:COLUMNS]))

    @property
    def serving(self) -> int:
        """How many stories serve one of the rows."""
        return len(self._serving)

    @cached_property
    def _serving(self) -> tuple[int, ...]:
        every = range(len(self.stories))
        return tuple(at for at in every if any(one.cells[at] for one in self.rows))


def board(stories: Sequence[Story], ground: Ground, say: Say) -> Board:
    """Stories and questions in their order."""
    fits = Fits(ground.questions)
    told = tuple(laid_out(one, ground, fits, say) for one in stories)
    first = [one for one in ground.questions if one.rank <= FIRST or one.story]
    served = [(one.story.key, {each.key for each in one.serves}) for one in told]
    rows = [
        Row(one, tuple(_cell(one, story, keys) for story, keys in served), wants_case(one))
        for one in first
    ]
    people = [
        name
        for one in told
        for name in (*(each.person for each in one.heard if each.person), *one.planned_for)
    ]
    kept = tuple(one for one in rows if one.case or not one.empty)
    return Board(told, kept, tuple(dict.fromkeys(people)))


def laid_out(story: Story, ground: Ground, fits: Fits, say: Say) -> LaidOut:
    """One story; `fits` are the ground's questions, and those that tell it are first among those it serves."""
    fit = fits.of(story)
    heard = heard_in(story, ground.exchanges, ground.days)
    return LaidOut(
        story=story,
        asks=asks_of(story, say),
        telling=tuple(one for one in fit if one.story == story.key),
        serves=tuple(one for one in fit if one.story != story.key),
        heard=heard,
        twice=told_twice(story, fit, [one.person for one in heard]),
        when=happened(story, ground.employments, ground.today),
    )


def _cell(question: Question, story: str, served: Collection[str]) -> Cell:
    if question.story == story:
        return "told"
    return "serves" if question.key in served else ""
