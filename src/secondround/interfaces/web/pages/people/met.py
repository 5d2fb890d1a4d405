"""A person with all that is known around them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from secondround.preparation.asking.model import Enquiry
from secondround.preparation.debrief.model import Exchange, Impression
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Interviewer, Sourced
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
class Rest:
    """Words on which one field rests, or several at once; `date` where it is known."""

    fields: tuple[str, ...]
    citations: tuple[Citation, ...]
    date: date | None


@dataclass(frozen=True)
class Met:
    """A person. `asked` is what they asked before, what landed least first; `before` the rest of it.

    `rests` is what the fields rest on, in the order of the page.
    """

    person: Interviewer
    wants: tuple[Line, ...]
    shared: tuple[Line, ...]
    rests: tuple[Rest, ...]
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
    return Met(
        person=person,
        wants=tuple(Line(text, _cited(person, "wants", text)) for text in person.wants),
        shared=tuple(Line(text, _cited(person, "common", text)) for text in person.common),
        rests=_rests([one for one in person.sources if _holds(person, one)]),
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


def _cited(person: Interviewer, field: str, text: str) -> tuple[Citation, ...]:
    return tuple(c for source in person.rests(field, text) for c in source.citations)


def _rests(sources: Sequence[Sourced]) -> tuple[Rest, ...]:
    """Fields that rest on the same words are told together."""
    found: dict[tuple[Citation, ...], Rest] = {}
    for one in sources:
        so_far = found.get(one.citations)
        fields = (*so_far.fields, one.field) if so_far else (one.field,)
        found[one.citations] = Rest(tuple(dict.fromkeys(fields)), one.citations, one.date)
    return tuple(found.values())


def _holds(person: Interviewer, source: Sourced) -> bool:
    """Whether what the source says is still what is shown; the candidate may have written something else."""
    value = getattr(person, source.field)
    return bool(source.text in value if isinstance(value, tuple) else source.text == value)


def _words(text: str) -> list[str]:
    return text.casefold().replace(".", " ").split()
