"""Which questions a sitting puts, who puts them, in which order."""

from collections.abc import Mapping, Sequence
from itertools import chain, zip_longest

from secondround.preparation.panel.model import Interviewer
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.follow_ups.model import Manner
from secondround.preparation.rehearsal.model import Planned
from secondround.preparation.rehearsal.turns.budget import FRAME, seconds_for
from secondround.preparation.rehearsal.turns.model import Past
from secondround.preparation.rehearsal.turns.order import weakest_first
from secondround.preparation.rehearsal.turns.seats import seated, who_puts


def planned(
    questions: Sequence[Question],
    past: Mapping[str, Past],
    people: Sequence[Interviewer],
    minutes: int,
    manner: Manner,
) -> tuple[Planned, ...]:
    """As many as fit into the minutes, at least one; nobody's first is left out for another's second.

    People take turns, whoever leads first, each with their weakest. A question that is likely of others alone, who
    are not there, is left out. Without people the weakest is simply first.
    """
    seats = seated(people)
    names = {one.name for one in seats}
    fitting = [one for one in questions if not names or not one.for_whom or names & {*one.for_whom}]
    order = weakest_first(fitting, past)
    asker = who_puts(order, seats)
    chosen = _within(_firsts_first(order, asker, seats), minutes, manner)
    if not seats:
        return tuple(Planned(one.key, one.text) for one in chosen)
    return tuple(
        Planned(one.key, one.text, asker[one.key].key) for one in _in_turn(chosen, asker, seats)
    )


def _firsts_first(
    order: Sequence[Question], asker: Mapping[str, Interviewer], seats: Sequence[Interviewer]
) -> tuple[Question, ...]:
    """The weakest of each person, then all others."""
    firsts = [
        first
        for seat in seats
        if (first := next((one for one in order if asker[one.key] is seat), None))
    ]
    return (*firsts, *(one for one in order if one not in firsts))


def _within(order: Sequence[Question], minutes: int, manner: Manner) -> tuple[Question, ...]:
    left = minutes * 60 - FRAME
    for count, one in enumerate(order):
        left -= seconds_for(one, manner)
        if left < 0:
            return tuple(order[: max(count, 1)])
    return tuple(order)


def _in_turn(
    chosen: Sequence[Question], asker: Mapping[str, Interviewer], seats: Sequence[Interviewer]
) -> tuple[Question, ...]:
    of_each = [[one for one in chosen if asker[one.key] is seat] for seat in seats]
    return tuple(one for one in chain.from_iterable(zip_longest(*of_each)) if one)
