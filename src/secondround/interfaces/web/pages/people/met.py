"""A person with all that is known around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondround.preparation.asking.model import Enquiry
from secondround.preparation.debrief.model import Exchange, Impression
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.questions.model import Question

MOST = 4
"""Lines of each kind that are open on one person's page: it can be read in the lift."""

_WEAKEST_FIRST = ("missed", "partly", "landed", "unknown")


@dataclass(frozen=True)
class Line:
    """One thing said of a person, with the words it stands on; without any it is inferred."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Met:
    """A person. `asked` is what they asked before, what landed least first; `before` the rest of it.

    `sources` are the places that name them, what wants and common ground stand on apart.
    """

    person: Interviewer
    wants: tuple[Line, ...]
    shared: tuple[Line, ...]
    sources: tuple[Citation, ...]
    asked: tuple[Exchange, ...]
    before: tuple[Exchange, ...]
    impressions: tuple[Impression, ...]
    questions: tuple[Question, ...]
    more_questions: int
    enquiries: tuple[Enquiry, ...]
    more_enquiries: int


@dataclass(frozen=True)
class Around:
    """What the other parts of the method hold; of everyone."""

    exchanges: Sequence[Exchange]
    impressions: Sequence[Impression]
    questions: Sequence[Question]
    enquiries: Sequence[Enquiry]


def met(person: Interviewer, around: Around) -> Met:
    """What concerns this person, the first few of what is long."""
    questions = [one for one in around.questions if person.name in one.for_whom]
    enquiries = [one for one in around.enquiries if person.name in one.for_whom]
    asked = _asked_by(person.name, around.exchanges)
    wants = tuple(Line(text, _quoted_in(text, person.citations)) for text in person.wants)
    shared = tuple(Line(text, _words_for(text, person.citations)) for text in person.common)
    spoken_for = {one for each in (*wants, *shared) for one in each.citations}
    return Met(
        person=person,
        wants=wants,
        shared=shared,
        sources=tuple(one for one in person.citations if one not in spoken_for),
        asked=asked[:MOST],
        before=asked[MOST:],
        impressions=tuple(
            one for one in around.impressions if is_called(one.interviewer, person.name)
        ),
        questions=tuple(questions[:MOST]),
        more_questions=max(0, len(questions) - MOST),
        enquiries=tuple(enquiries[:MOST]),
        more_enquiries=max(0, len(enquiries) - MOST),
    )


def is_called(label: str, name: str) -> bool:
    """Whether notes or a transcript mean this person: every word of the label is of the name."""
    words = set(_words(label))
    return bool(words) and words <= set(_words(name))


def by_seat(
    people: Iterable[Interviewer],
) -> tuple[tuple[Interviewer, ...], tuple[Interviewer, ...], tuple[Interviewer, ...]]:
    """Those who will be there, those met before who will not, those only named."""
    everyone = tuple(people)
    away = tuple(one for one in everyone if not one.attends)
    return (
        tuple(one for one in everyone if one.attends),
        tuple(one for one in away if one.rounds),
        tuple(one for one in away if not one.rounds),
    )


def _asked_by(name: str, exchanges: Sequence[Exchange]) -> tuple[Exchange, ...]:
    mine = (one for one in exchanges if is_called(one.asked_by, name))
    return tuple(sorted(mine, key=lambda one: _WEAKEST_FIRST.index(one.landing)))


def _quoted_in(text: str, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    return tuple(one for one in citations if one.quote.casefold() in text.casefold())


def _words_for(text: str, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations whose words are named in the text, or that name one which is."""
    named = _quoted_in(text, citations)
    names = {one.quote.casefold() for one in named}
    also = [
        one
        for one in citations
        if one not in named and any(name in one.quote.casefold() for name in names)
    ]
    return tuple(dict.fromkeys((*named, *also)))


def _words(text: str) -> list[str]:
    return text.casefold().replace(".", " ").split()
