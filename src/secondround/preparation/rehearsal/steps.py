"""Sitting down to rehearse."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.errors import Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.preparation.rehearsal import store
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import (
    MANNERS,
    PLAIN,
    WAYS,
    Planned,
    Sitting,
    Take,
    Wanted,
)
from secondround.preparation.rehearsal.takes import last_of_each, next_planned, open_take
from secondround.preparation.rehearsal.taking import steps as take_steps
from secondround.preparation.rehearsal.turns import steps as turn_steps

FEWEST, MOST = 5, 120
"""Minutes of a sitting."""


def begin_sitting(kit: Kit, candidacy_id: str, wanted: Wanted = PLAIN) -> Sitting:
    """Sit down before these interviewers, or for these questions alone.

    Raises `Refused` where there is nothing to ask or the time or manner is none, `NotFound`.
    """
    _check(wanted)
    turn_steps.check_people(kit, candidacy_id, wanted.people)
    planned = turn_steps.chosen(kit, candidacy_id, wanted)
    if not planned:
        last = last_of_each(kept_steps.takes_of(kit, candidacy_id))
        planned = turn_steps.questions_for(kit, candidacy_id, wanted, last)
    if not planned:
        raise Refused("there is no question to put", "Add the posting and your CV, then prepare.")
    return sit_down(kit, candidacy_id, wanted, planned)


def sit_down(
    kit: Kit, candidacy_id: str, wanted: Wanted, questions: Sequence[Planned], assignment: str = ""
) -> Sitting:
    """Sit down for these questions as they are planned; `assignment` is the exercise they are about, or empty.

    Raises `Refused` where the time or manner is none.
    """
    _check(wanted)
    count = len(kept_steps.sittings_of(kit, candidacy_id))
    made = Sitting(
        key=key_of("sitting", candidacy_id, kit.now.isoformat(), str(count)),
        begun_at=kit.now,
        minutes=wanted.minutes,
        people=tuple(wanted.people),
        manner=wanted.manner,
        way=wanted.way,
        questions=tuple(questions),
        stops=wanted.stops,
        allowed=wanted.allowed,
        assignment=assignment,
    )
    with kit.db.write() as db:
        store.sittings.add(db, kit.owner, candidacy_id, made)
    return made


def end_sitting(kit: Kit, candidacy_id: str, key: str) -> Sitting:
    """It is over; a take left open in it ends with what there is of it. Raises `NotFound`."""
    one = kept_steps.sitting_named(kit, candidacy_id, key)
    left = open_take(kept_steps.takes_of(kit, candidacy_id), one)
    if left:
        _end_or_forget(kit, candidacy_id, left)
    over = replace(one, ended_at=one.ended_at or kit.now)
    return kept_steps.keep_sitting(kit, candidacy_id, over)


def forget_sitting(kit: Kit, candidacy_id: str, key: str) -> None:
    """Nothing of it is left: takes, words, sound. Raises `NotFound`."""
    one = kept_steps.sitting_named(kit, candidacy_id, key)
    for take in kept_steps.takes_of(kit, candidacy_id, one.key):
        take_steps.forget_take(kit, candidacy_id, take.key)
    with kit.db.write() as db:
        store.sittings.remove(db, kit.owner, candidacy_id, one.key)


def upcoming(kit: Kit, candidacy_id: str, key: str) -> Planned | None:
    """What is asked next in a sitting; None when it is through. Raises `NotFound`."""
    one = kept_steps.sitting_named(kit, candidacy_id, key)
    return next_planned(one, kept_steps.takes_of(kit, candidacy_id, one.key))


def say_again(kit: Kit, candidacy_id: str, key: str) -> Take:
    """What a take answered is put once more: in its sitting, or where that is over in a new one of this question alone.

    Raises `NotFound`, and `Refused` where the sitting is over and the question is not listed.
    """
    before = kept_steps.take_named(kit, candidacy_id, key)
    one = kept_steps.sitting_named(kit, candidacy_id, before.sitting)
    if one.ended_at:
        if not before.question:
            raise Refused("this sitting is over", "Begin another.")
        alone = [Planned(before.question, before.asked, before.person)]
        wanted = Wanted(FEWEST, one.people, one.manner, one.way, stops=one.stops)
        one = sit_down(kit, candidacy_id, wanted, alone, one.assignment)
    planned = Planned(before.question, before.asked, before.person)
    return take_steps.begin_take(kit, candidacy_id, one.key, planned, before.of)


def _end_or_forget(kit: Kit, candidacy_id: str, take: Take) -> None:
    try:
        take_steps.end_take(kit, candidacy_id, take.key)
    except Refused:
        take_steps.forget_take(kit, candidacy_id, take.key)


def _check(wanted: Wanted) -> None:
    if not FEWEST <= wanted.minutes <= MOST:
        raise Refused("a sitting takes 5 to 120 minutes", "Twenty are a good beginning.")
    if wanted.manner not in MANNERS or wanted.way not in WAYS:
        raise Refused("that is no way to rehearse", "Choose one of those that are offered.")
