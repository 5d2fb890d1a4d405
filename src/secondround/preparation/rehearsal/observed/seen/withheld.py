"""What is of the exercise is not the candidate's to pass on: it is only named, unless they let it be seen."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from secondround.foundation.wording import Say
from secondround.preparation.rehearsal.model import Sitting, Take
from secondround.preparation.rehearsal.observed.model import Heard, Put, Sheet


def withheld(sitting: Sitting, question: str, about: Collection[str]) -> bool:
    """Whether a question (its key) of the sitting, and what was said to it, must not be seen by an observer.

    `about` are the keys of listed questions about the exercise; of a sitting about it nothing is seen.
    """
    return not sitting.shows_exercise and (bool(sitting.assignment) or question in about)


def takes_without_exercise(
    sitting: Sitting, takes: Sequence[Take], about: Collection[str], say: Say
) -> tuple[Take, ...]:
    """Of an answer about the exercise there is only that it is one: no question, no word, no sound."""
    return tuple(
        _only_named(one, say) if withheld(sitting, one.question, about) else one for one in takes
    )


def without_exercise(sheet: Sheet, about: Collection[str], say: Say) -> Sheet:
    """The same of a sheet: no question, no key point, no doubt."""
    puts = tuple(
        _put(one, say) if withheld(sheet.sitting, one.planned.question, about) else one
        for one in sheet.puts
    )
    planned = tuple(
        replace(one, text=_name(say)) if withheld(sheet.sitting, one.question, about) else one
        for one in sheet.sitting.questions
    )
    return Sheet(replace(sheet.sitting, questions=planned), puts)


def _put(one: Put, say: Say) -> Put:
    heard = tuple(Heard(_only_named(each.take, say), each.rated_by) for each in one.heard)
    planned = replace(one.planned, text=_name(say))
    return replace(one, planned=planned, points=(), weak=(), heard=heard)


def _only_named(take: Take, say: Say) -> Take:
    """What was measured of it goes too: it holds words."""
    return Take(
        key=take.key,
        sitting=take.sitting,
        question="",
        asked=_name(say),
        person=take.person,
        begun_at=take.begun_at,
        language=take.language,
        way=take.way,
        text=say("Left out: it is about the exercise."),
        ended_at=take.ended_at,
    )


def _name(say: Say) -> str:
    return say("A question about the exercise")
