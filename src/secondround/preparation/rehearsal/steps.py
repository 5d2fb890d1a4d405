"""Sitting down to rehearse, and answering: aloud or typed."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.spacing import GRADES
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.plan.again import steps as again_steps
from secondround.preparation.plan.model import Said
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.rehearsal import store
from secondround.preparation.rehearsal.follow_ups.model import Manner
from secondround.preparation.rehearsal.model import MANNERS, WAYS, Planned, Sitting, Take, Way
from secondround.preparation.rehearsal.observed.store import ratings
from secondround.preparation.rehearsal.reviewed.steps import keep_attempt, reviewed
from secondround.preparation.rehearsal.sounds import steps as sound_steps
from secondround.preparation.rehearsal.takes import (
    LONGEST,
    last_of_each,
    next_planned,
    open_take,
    said,
    words_typed,
)
from secondround.preparation.rehearsal.turns import steps as turn_steps
from secondround.preparation.rehearsal.turns.seats import asks_on

FEWEST, MOST = 5, 120
"""Minutes of a sitting."""


def begin_sitting(
    kit: Kit,
    candidacy_id: str,
    minutes: int = 20,
    people: Sequence[str] = (),
    manner: Manner = "neutral",
    way: Way = "spoken",
    questions: Sequence[str] = (),
    stops: bool = False,
    allowed: str = "",
) -> Sitting:
    """Sit down before these interviewers (keys; none: nobody in particular), or for these questions alone (keys).

    Raises `Refused` where there is nothing to ask or the time or manner is none, `NotFound`.
    """
    if not FEWEST <= minutes <= MOST:
        raise Refused("a sitting takes 5 to 120 minutes", "Twenty are a good beginning.")
    if manner not in MANNERS or way not in WAYS:
        raise Refused("that is no way to rehearse", "Choose one of those that are offered.")
    turn_steps.check_people(kit, candidacy_id, people)
    last = last_of_each(takes_of(kit, candidacy_id))
    made = Sitting(
        key=key_of(
            "sitting", candidacy_id, kit.now.isoformat(), str(len(sittings_of(kit, candidacy_id)))
        ),
        begun_at=kit.now,
        minutes=minutes,
        people=tuple(people),
        manner=manner,
        way=way,
        questions=turn_steps.chosen(kit, candidacy_id, questions)
        or turn_steps.questions_for(kit, candidacy_id, minutes, people, manner, last),
        stops=stops,
        allowed=allowed,
    )
    if not made.questions:
        raise Refused("there is no question to put", "Add the posting and your CV, then prepare.")
    with kit.db.write() as db:
        store.sittings.add(db, kit.owner, candidacy_id, made)
    return made


def sittings_of(kit: Kit, candidacy_id: str) -> tuple[Sitting, ...]:
    """Every sitting, the first first."""
    with kit.db.read() as db:
        return store.sittings.list(db, kit.owner, candidacy_id)


def sitting_named(kit: Kit, candidacy_id: str, key: str) -> Sitting:
    """The one whose key begins so. Raises `NotFound`, also where several do."""
    found = [one for one in sittings_of(kit, candidacy_id) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise NotFound("the sitting", "It may have been forgotten.")
    return found[0]


def end_sitting(kit: Kit, candidacy_id: str, key: str) -> Sitting:
    """It is over; a take left open in it ends with what there is of it. Raises `NotFound`."""
    one = sitting_named(kit, candidacy_id, key)
    left = open_take(takes_of(kit, candidacy_id), one)
    if left:
        _end_or_forget(kit, candidacy_id, left)
    over = replace(one, ended_at=one.ended_at or kit.now)
    with kit.db.write() as db:
        store.sittings.put(db, kit.owner, candidacy_id, over)
    return over


def forget_sitting(kit: Kit, candidacy_id: str, key: str) -> None:
    """Nothing of it is left: takes, words, sound. Raises `NotFound`."""
    one = sitting_named(kit, candidacy_id, key)
    for take in takes_of(kit, candidacy_id, one.key):
        forget_take(kit, candidacy_id, take.key)
    with kit.db.write() as db:
        store.sittings.remove(db, kit.owner, candidacy_id, one.key)


def upcoming(kit: Kit, candidacy_id: str, key: str) -> Planned | None:
    """What is asked next in a sitting; None when it is through. Raises `NotFound`."""
    one = sitting_named(kit, candidacy_id, key)
    return next_planned(one, takes_of(kit, candidacy_id, one.key))


def takes_of(kit: Kit, candidacy_id: str, sitting: str = "") -> tuple[Take, ...]:
    """Every take, or those of a sitting, the first first."""
    only = {"sitting": sitting} if sitting else None
    with kit.db.read() as db:
        return store.takes.list(db, kit.owner, candidacy_id, only=only)


def said_counts(kit: Kit, candidacy_id: str) -> dict[str, int]:
    """How often each listed question was answered or begun, follow-ups counted too; one query that reads no answer."""
    with kit.db.read() as db:
        found = store.takes.tally(db, kit.owner, candidacy_id, "question")
    return {question: count for question, count in found.items() if question}


def take_named(kit: Kit, candidacy_id: str, key: str) -> Take:
    """The one whose key begins so. Raises `NotFound`, also where several do."""
    found = [one for one in takes_of(kit, candidacy_id) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise NotFound("the take", "It may have been forgotten.")
    return found[0]


def say_again(kit: Kit, candidacy_id: str, key: str) -> Take:
    """What a take answered is put once more: in its sitting, or where that is over in a new one of this question alone.

    Raises `NotFound`, and `Refused` where the sitting is over and the question is not listed.
    """
    before = take_named(kit, candidacy_id, key)
    one = sitting_named(kit, candidacy_id, before.sitting)
    if one.ended_at:
        if not before.question:
            raise Refused("this sitting is over", "Begin another.")
        alone = [before.question]
        one = begin_sitting(
            kit, candidacy_id, FEWEST, one.people, one.manner, one.way, alone, one.stops
        )
    planned = Planned(before.question, before.asked, before.person)
    return begin_take(kit, candidacy_id, one.key, planned, before.of)


def follow_up(kit: Kit, candidacy_id: str, key: str) -> Take:
    """What the interviewer says to an answer is put. Raises `NotFound`, and `Refused` where they say nothing."""
    take = take_named(kit, candidacy_id, key)
    if take.follow is None or not take.follow.text:
        raise Refused("nothing follows this answer", "Go on to the next question.")
    sitting = sitting_named(kit, candidacy_id, take.sitting)
    person = asks_on(take, takes_of(kit, candidacy_id, sitting.key), sitting)
    planned = Planned(take.question, take.follow.text, person)
    return begin_take(kit, candidacy_id, take.sitting, planned, take.key)


def begin_take(kit: Kit, candidacy_id: str, sitting: str, planned: Planned, of: str = "") -> Take:
    """The question is put; `of` is the take it follows up. One open already in the sitting is given instead.

    Raises `NotFound`, and `Refused` in a sitting that is over.
    """
    one = sitting_named(kit, candidacy_id, sitting)
    if one.ended_at:
        raise Refused("this sitting is over", "Begin another.")
    every = takes_of(kit, candidacy_id)
    if left := open_take(every, one):
        return left
    take = Take(
        key=key_of("take", one.key, kit.now.isoformat(), str(len(every))),
        sitting=one.key,
        question=planned.question,
        asked=planned.text,
        person=planned.person,
        begun_at=kit.now,
        language=candidacy_steps.find(kit, candidacy_id).language,
        way=one.way,
        of=of,
    )
    return keep_take(kit, candidacy_id, take)


def type_take(kit: Kit, candidacy_id: str, key: str, text: str) -> Take:
    """The open take was answered in writing. Raises `NotFound`, and `Refused` without words or when it has ended."""
    take = take_named(kit, candidacy_id, key)
    words = _checked(text)
    if take.ended_at:
        raise Refused("this answer has ended", "Correct its words, or take it again.")
    typed = replace(take, way="typed", text=words, words=words_typed(words), ended_at=kit.now)
    return _looked_at(kit, candidacy_id, typed)


def hear_take(kit: Kit, candidacy_id: str, key: str, recording: Path) -> Take:
    """The open take is what is said in a file of sound. Raises `NotFound`, `Unreadable`, `EngineMissing`, and `Refused`
    where nothing is said in it."""
    take = take_named(kit, candidacy_id, key)
    heard = sound_steps.heard(kit, candidacy_id, take, recording)
    if not heard.words:
        raise Refused("nothing is said in {name}", "Is it the right file?", name=recording.name)
    measured = sound_steps.measured_in(kit, heard, recording)
    return _looked_at(kit, candidacy_id, replace(measured, ended_at=kit.now))


def end_take(kit: Kit, candidacy_id: str, key: str) -> Take:
    """The open take has ended with the sound that was kept of it. One that has ended is given as it is.

    Raises `NotFound`, and `Refused` where nothing was said: it stays open.
    """
    take = take_named(kit, candidacy_id, key)
    if take.ended_at:
        return take
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "take.wav"
        joined = sound_steps.join(kit, take, path)
        heard = take if take.words else sound_steps.heard(kit, candidacy_id, take, path)
        if not heard.words:
            raise Refused("nothing was said", "Is the microphone on? Answer again, or type.")
        measured = sound_steps.measured_in(kit, heard, path) if path.exists() else heard
    over = replace(measured, sound=joined, text=said(heard.words), way="spoken", ended_at=kit.now)
    return sound_steps.drop_parts(kit, _looked_at(kit, candidacy_id, over))


def correct_take(kit: Kit, candidacy_id: str, key: str, text: str) -> Take:
    """The words as the candidate says they were; those that were heard are kept. Raises `NotFound`, `Refused`."""
    take = take_named(kit, candidacy_id, key)
    if not take.ended_at:
        raise Refused("this answer has not ended", "End it first.")
    return _looked_at(kit, candidacy_id, replace(take, text=_checked(text)))


def grade_take(kit: Kit, candidacy_id: str, key: str, given: str) -> Take:
    """How it went, as the candidate says; when to say it again follows from it. Raises `NotFound`, `Refused`."""
    take = take_named(kit, candidacy_id, key)
    grade = next((one for one in GRADES if one == given), None)
    if grade is None or not take.ended_at:
        raise Refused("that is no grade", "Choose one of those that are offered.")
    if take.question:
        one = Said(take.key, take.question, take.ended_at, grade)
        again_steps.keep_said(kit, candidacy_id, one)
    return keep_take(kit, candidacy_id, replace(take, grade=grade))


def forget_take(kit: Kit, candidacy_id: str, key: str) -> None:
    """Nothing of it is left: words, sound, grade, ratings. Raises `NotFound`."""
    take = take_named(kit, candidacy_id, key)
    sound_steps.delete(kit, take)
    again_steps.forget_said(kit, candidacy_id, take.key)
    pressure_steps.forget_attempt(kit, candidacy_id, take.key)
    with kit.db.write() as db:
        for one in ratings.list(db, kit.owner, candidacy_id, only={"take": take.key}):
            ratings.remove(db, kit.owner, candidacy_id, one.key)
        store.takes.remove(db, kit.owner, candidacy_id, take.key)


def keep_take(kit: Kit, candidacy_id: str, take: Take) -> Take:
    """As it is now."""
    with kit.db.write() as db:
        store.takes.put(db, kit.owner, candidacy_id, take)
    return take


def _looked_at(kit: Kit, candidacy_id: str, take: Take) -> Take:
    sitting = sitting_named(kit, candidacy_id, take.sitting)
    every = takes_of(kit, candidacy_id)
    made = keep_take(kit, candidacy_id, reviewed(kit, candidacy_id, take, sitting, every))
    keep_attempt(kit, candidacy_id, made)
    return made


def _end_or_forget(kit: Kit, candidacy_id: str, take: Take) -> None:
    try:
        end_take(kit, candidacy_id, take.key)
    except Refused:
        forget_take(kit, candidacy_id, take.key)


def _checked(text: str) -> str:
    words = text.strip()
    if not words:
        raise Refused("there are no words", "Write what you would say.")
    if len(words) > LONGEST:
        raise Refused("that is longer than two hours of speech", "Is it one answer?")
    return words
