"""What an observer is given of each question of a sitting."""

from collections.abc import Mapping, Sequence

from secondround.preparation.panel.model import Interviewer
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.answering.length import OTHER, target_of
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.model import Planned, Sitting, Take
from secondround.preparation.rehearsal.observed.model import Heard, Put, Rating, Sheet
from secondround.preparation.rehearsal.takes import ended


def sheet(
    sitting: Sitting,
    takes: Sequence[Take],
    ratings: Sequence[Rating],
    questions: Mapping[str, Question],
    weak_points: Sequence[WeakPoint],
    people: Mapping[str, Interviewer],
) -> Sheet:
    """The planned questions in their order, each with its answers so far; then what was asked beside them."""
    heard = [Heard(one, _raters(one, ratings)) for one in ended(takes)]
    places = [_place(one.take, sitting.questions) for one in heard]
    planned = [
        (one, tuple(each for each, at in zip(heard, places, strict=True) if at == place))
        for place, one in enumerate(sitting.questions)
    ]
    others = [
        (Planned(each.take.question, each.take.asked, each.take.person), (each,))
        for each, at in zip(heard, places, strict=True)
        if at is None
    ]
    puts = [
        _put(one, each, questions.get(one.question), weak_points, people.get(one.person))
        for one, each in (*planned, *others)
    ]
    return Sheet(sitting, tuple(puts))


def _place(take: Take, questions: Sequence[Planned]) -> int | None:
    """Of the planned question that an answer, or what it follows up, belongs to."""
    for place, one in enumerate(questions):
        if (take.question and take.question == one.question) or take.asked == one.text:
            return place
    return None


def _put(
    planned: Planned,
    heard: tuple[Heard, ...],
    question: Question | None,
    weak_points: Sequence[WeakPoint],
    person: Interviewer | None,
) -> Put:
    return Put(
        planned=planned,
        name=person.name if person else "",
        title=person.title if person else "",
        points=question.key_points if question else (),
        weak=tuple(one.text for one in weak_points if planned.text == one.probe),
        seconds=target_of(question) if question else OTHER,
        heard=heard,
    )


def _raters(take: Take, ratings: Sequence[Rating]) -> tuple[str, ...]:
    return tuple(one.who for one in ratings if one.take == take.key and one.by == "observer")
