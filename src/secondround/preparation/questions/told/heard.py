"""Who has heard a story: in the answers of the rounds before."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from secondround.preparation.debrief.model import Exchange
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.evidence.concepts.found import WEAK, concepts_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.questions.model import Story
from secondround.preparation.questions.told.serving import words_of

FIGURES = 2
"""Figures that a story and an answer must share to be taken for one, beside something they are about; one alone is
chance."""

SMALL = 4
"""Figures up to it stand in any answer; one of those shared must be larger."""


@dataclass(frozen=True)
class Heard:
    """That a story was told to `person` (empty where nobody knows whom) in answer to `question`.

    `day` is that of the account, None where it has none. `sure` where the story rests on these very words; else it is
    inferred: they name the same figures of the same matter.
    """

    person: str
    question: str
    day: date | None
    sure: bool
    citation: Citation


def heard_in(
    story: Story, exchanges: Sequence[Exchange], days: Mapping[str, date | None]
) -> tuple[Heard, ...]:
    """Each exchange whose answer told the story, in the order of the talk; `days` by the id of the account.

    Nothing is inferred of a story that rests on an answer: a long one shares figures with others by chance.
    """
    places = {one.passage_id for one in story.citations}
    own = [(one, _at(places, one)) for one in exchanges]
    sure = any(cited for _, cited in own)
    words = words_of(story)
    found = own if sure else [(one, _same_matter(words, one)) for one in exchanges]
    return tuple(
        Heard(one.asked_by, one.question, days.get(cited.document_id), sure, cited)
        for one, cited in found
        if cited
    )


def _at(places: Collection[str], exchange: Exchange) -> Citation | None:
    return next((one for one in exchange.answer_citations if one.passage_id in places), None)


def _same_matter(words: str, exchange: Exchange) -> Citation | None:
    """The words of the answer that share most figures with a story's, where the whole answer shares enough."""
    figures, about = _figures(words), _telling(words)
    if len(figures) < FIGURES:
        return None
    said = {one: figures & _figures(one.quote) for one in exchange.answer_citations}
    shared = frozenset(one for each in said.values() for one in each)
    if len(shared) < FIGURES or max(shared) <= SMALL:
        return None
    near = [one for one in said if said[one] and about & _telling(one.quote)]
    return max(near, key=lambda one: len(said[one]), default=None)


@lru_cache(maxsize=20_000)
def _figures(text: str) -> frozenset[float]:
    return frozenset(float(one.value) for one in numbers_in(text) if not (one.year or one.article))


@lru_cache(maxsize=20_000)
def _telling(text: str) -> frozenset[str]:
    return frozenset(name for name, weight in concepts_of(text).items() if weight > WEAK)
