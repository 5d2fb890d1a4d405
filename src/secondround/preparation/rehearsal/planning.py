"""Which questions a sitting puts, the weakest first."""

from collections.abc import Mapping, Sequence

from secondround.preparation.panel.model import Interviewer
from secondround.preparation.questions.answering.length import target_of
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.model import Planned, Take

ROOM = 45
"""Seconds beside each answer for the question, for thinking and for what follows."""


def planned(
    questions: Sequence[Question],
    last: Mapping[str, Take],
    people: Sequence[Interviewer],
    minutes: int,
) -> tuple[Planned, ...]:
    """As many as fit; what was never said comes first, then what was said longest ago; at least one.

    With `people` each question is put by one of them who is likely to ask it; what none of them would is left out
    unless everybody asks it.
    """
    names = {one.name: one.key for one in people}
    fitting = [
        one for one in questions if not names or not one.for_whom or names.keys() & {*one.for_whom}
    ]
    said = [one for one in fitting if one.key in last]
    order = [
        *(one for one in fitting if one.key not in last),
        *sorted(said, key=lambda one: last[one.key].begun_at),
    ]
    left = minutes * 60
    found: list[Planned] = []
    for turn, one in enumerate(order):
        left -= target_of(one) + ROOM
        if found and left < 0:
            break
        found.append(Planned(one.key, one.text, _who(one, names, turn)))
    return tuple(found)


def _who(question: Question, names: Mapping[str, str], turn: int) -> str:
    likely = [names[name] for name in question.for_whom if name in names]
    everyone = likely or list(names.values())
    return everyone[turn % len(everyone)] if everyone else ""
