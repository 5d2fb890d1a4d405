"""Answering: aloud or typed."""

import tempfile
from dataclasses import replace
from pathlib import Path

from secondround.foundation.errors import Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.spacing import GRADES
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.plan.again import steps as again_steps
from secondround.preparation.plan.model import Said
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.rehearsal import store
from secondround.preparation.rehearsal.content.settled import settled
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.model import Planned, Take
from secondround.preparation.rehearsal.observed.store import ratings
from secondround.preparation.rehearsal.reviewed.steps import keep_attempt, reviewed
from secondround.preparation.rehearsal.sounds import steps as sound_steps
from secondround.preparation.rehearsal.takes import LONGEST, open_take, said, words_typed
from secondround.preparation.rehearsal.turns.seats import asks_on


def follow_up(kit: Kit, candidacy_id: str, key: str) -> Take:
    """What the interviewer says to an answer is put. Raises `NotFound`, and `Refused` where they say nothing."""
    take = kept_steps.take_named(kit, candidacy_id, key)
    if take.follow is None or not take.follow.text:
        raise Refused("nothing follows this answer", "Go on to the next question.")
    sitting = kept_steps.sitting_named(kit, candidacy_id, take.sitting)
    person = asks_on(take, kept_steps.takes_of(kit, candidacy_id, sitting.key), sitting)
    planned = Planned(take.question, take.follow.text, person)
    return begin_take(kit, candidacy_id, take.sitting, planned, take.key)


def begin_take(kit: Kit, candidacy_id: str, sitting: str, planned: Planned, of: str = "") -> Take:
    """The question is put; `of` is the take it follows up. One open already in the sitting is given instead.

    Raises `NotFound`, and `Refused` in a sitting that is over.
    """
    one = kept_steps.sitting_named(kit, candidacy_id, sitting)
    if one.ended_at:
        raise Refused("this sitting is over", "Begin another.")
    every = kept_steps.takes_of(kit, candidacy_id)
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
    return kept_steps.keep_take(kit, candidacy_id, take)


def type_take(kit: Kit, candidacy_id: str, key: str, text: str) -> Take:
    """The open take was answered in writing. Raises `NotFound`, and `Refused` without words or when it has ended."""
    take = kept_steps.take_named(kit, candidacy_id, key)
    words = _checked(text)
    if take.ended_at:
        raise Refused("this answer has ended", "Correct its words, or take it again.")
    typed = replace(take, way="typed", text=words, words=words_typed(words), ended_at=kit.now)
    return _looked_at(kit, candidacy_id, typed)


def hear_take(kit: Kit, candidacy_id: str, key: str, recording: Path) -> Take:
    """The open take is what is said in a file of sound. Raises `NotFound`, `Unreadable`, `EngineMissing`, and `Refused`
    where nothing is said in it."""
    take = kept_steps.take_named(kit, candidacy_id, key)
    heard = sound_steps.heard(kit, candidacy_id, take, recording)
    if not heard.words:
        raise Refused("nothing is said in {name}", "Is it the right file?", name=recording.name)
    measured = sound_steps.measured_in(kit, heard, recording)
    return _looked_at(kit, candidacy_id, replace(measured, ended_at=kit.now))


def end_take(kit: Kit, candidacy_id: str, key: str) -> Take:
    """The open take has ended with the sound that was kept of it. One that has ended is given as it is.

    Raises `NotFound`, and `Refused` where nothing was said: it stays open.
    """
    take = kept_steps.take_named(kit, candidacy_id, key)
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
    take = kept_steps.take_named(kit, candidacy_id, key)
    if not take.ended_at:
        raise Refused("this answer has not ended", "End it first.")
    return _looked_at(kit, candidacy_id, replace(take, text=_checked(text)))


def settle_point(kit: Kit, candidacy_id: str, key: str, number: int, was_said: bool) -> Take:
    """Whether a key point (counted from 1) was said, as the candidate says; the rest is looked at again with it.

    Raises `NotFound`, and `Refused` where the take has no such point.
    """
    take = kept_steps.take_named(kit, candidacy_id, key)
    points = take.content.points if take.content else ()
    if not take.content or not 1 <= number <= len(points):
        raise Refused("this answer has no such point", "Choose one of those that it lists.")
    content = settled(take.content, points[number - 1].point, was_said)
    return _looked_at(kit, candidacy_id, replace(take, content=content))


def grade_take(kit: Kit, candidacy_id: str, key: str, given: str) -> Take:
    """How it went, as the candidate says; when to say it again follows from it, and stands in the plan.

    Raises `NotFound`, `Refused`.
    """
    take = kept_steps.take_named(kit, candidacy_id, key)
    grade = next((one for one in GRADES if one == given), None)
    if grade is None or not take.ended_at:
        raise Refused("that is no grade", "Choose one of those that are offered.")
    if listed_steps.is_listed(kit, candidacy_id, take.question):
        one = Said(take.key, take.question, take.ended_at, grade)
        again_steps.keep_said(kit, candidacy_id, one)
        plan_steps.lay_out(kit, candidacy_id)
    return kept_steps.keep_take(kit, candidacy_id, replace(take, grade=grade))


def forget_take(kit: Kit, candidacy_id: str, key: str) -> None:
    """Nothing of it is left: words, sound, grade, ratings. Raises `NotFound`."""
    take = kept_steps.take_named(kit, candidacy_id, key)
    sound_steps.delete(kit, take)
    again_steps.forget_said(kit, candidacy_id, take.key)
    pressure_steps.forget_attempt(kit, candidacy_id, take.key)
    with kit.db.write() as db:
        for one in ratings.list(db, kit.owner, candidacy_id, only={"take": take.key}):
            ratings.remove(db, kit.owner, candidacy_id, one.key)
        store.takes.remove(db, kit.owner, candidacy_id, take.key)


def _looked_at(kit: Kit, candidacy_id: str, take: Take) -> Take:
    sitting = kept_steps.sitting_named(kit, candidacy_id, take.sitting)
    every = kept_steps.takes_of(kit, candidacy_id)
    made = kept_steps.keep_take(
        kit, candidacy_id, reviewed(kit, candidacy_id, take, sitting, every)
    )
    keep_attempt(kit, candidacy_id, made)
    return made


def _checked(text: str) -> str:
    words = text.strip()
    if not words:
        raise Refused("there are no words", "Write what you would say.")
    if len(words) > LONGEST:
        raise Refused("that is longer than two hours of speech", "Is it one answer?")
    return words
