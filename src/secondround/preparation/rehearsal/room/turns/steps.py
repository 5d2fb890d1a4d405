"""The steps of taking turns in a sitting."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.errors import EngineMissing, NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import Sound
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.content import steps as content_steps
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.delivery.measured import measured
from secondround.preparation.rehearsal.follow_ups import steps as follow_up_steps
from secondround.preparation.rehearsal.follow_ups.model import FollowUp
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.manner import steps as manner_steps
from secondround.preparation.rehearsal.model import Planned, Sitting, Take
from secondround.preparation.rehearsal.room import steps as room_steps
from secondround.preparation.rehearsal.room.turns.model import Move
from secondround.preparation.rehearsal.takes import chain, next_planned, open_take, put_in
from secondround.preparation.rehearsal.taking import steps as take_steps
from secondround.preparation.rehearsal.turns.seats import asks_on
from secondround.preparation.rehearsal.voices import steps as voice_steps

LONGEST = 2_000
"""Characters of what an interviewer says at once."""


def next_move(kit: Kit, candidacy_id: str, key: str) -> Move:
    """What the interviewer would say if the open take ended now. Keeps nothing but how far the answer is.

    Raises `NotFound`, `Refused` when it has ended.
    """
    take = kept_steps.take_named(kit, candidacy_id, key)
    sitting = kept_steps.sitting_named(kit, candidacy_id, take.sitting)
    takes = kept_steps.takes_of(kit, candidacy_id, sitting.key)
    follow = _follow_up(kit, candidacy_id, take, sitting, takes)
    if follow is None or not follow.text:
        silence = follow.silence if follow else 0.0
        return replace(_on(kit, candidacy_id, sitting, take, takes), silence=silence)
    person = asks_on(replace(take, follow=follow), takes, sitting)
    put = Planned(take.question, follow.text, person)
    heard = [one.asked for one in takes]
    lead = manner_steps.lead_in(kit, candidacy_id, sitting, put, take.person, heard)
    because, silence = follow.reason, follow.silence
    return Move(put.text, put.question, person, take.key, because, silence, lead, take.person)


def move_on(kit: Kit, candidacy_id: str, key: str) -> Move:
    """What the interviewer says after this take if nothing of it is followed up: known while it is still said."""
    take = kept_steps.take_named(kit, candidacy_id, key)
    sitting = kept_steps.sitting_named(kit, candidacy_id, take.sitting)
    takes = kept_steps.takes_of(kit, candidacy_id, sitting.key)
    return _on(kit, candidacy_id, sitting, take, takes)


def cut_in(kit: Kit, candidacy_id: str, key: str) -> FollowUp | None:
    """What the interviewer says into this answer, and when, in a sitting of that manner; the answer goes on."""
    take = kept_steps.take_named(kit, candidacy_id, key)
    sitting = kept_steps.sitting_named(kit, candidacy_id, take.sitting)
    question = _question(kit, candidacy_id, take)
    if question is None:
        return None
    heard = [one.asked for one in kept_steps.takes_of(kit, candidacy_id, sitting.key)]
    manner = sitting.manner
    return follow_up_steps.interruption(kit, candidacy_id, question, manner, heard)


def nods(kit: Kit, candidacy_id: str, take: Take) -> tuple[Move, ...]:
    """What shows, in its pauses, that whoever asked listens; each is said once, and the answer goes on."""
    sitting = kept_steps.sitting_named(kit, candidacy_id, take.sitting)
    said = manner_steps.nods(kit, candidacy_id, sitting, take.key)
    return tuple(Move(one, person=take.person) for one in said)


def first_move(kit: Kit, candidacy_id: str, key: str) -> Move:
    """What is asked when the candidate sits down, or comes back: the open take's words, else the next question."""
    sitting = kept_steps.sitting_named(kit, candidacy_id, key)
    takes = kept_steps.takes_of(kit, candidacy_id, sitting.key)
    left = open_take(takes, sitting)
    if left:
        return Move(left.asked, left.question, left.person, left.of)
    coming = next_planned(sitting, takes)
    if coming is None:
        return Move("")
    content_steps.make_ready(kit, candidacy_id)
    lead = "" if takes else manner_steps.opening(kit, candidacy_id, sitting)
    return Move(coming.text, coming.question, coming.person, lead=lead)


def target_of_move(kit: Kit, candidacy_id: str, move: Move) -> float:
    """Seconds its answer should take. A follow-up is answered in less: half of that."""
    whole = room_steps.target_named(kit, candidacy_id, move.question)
    return whole / 2 if move.of else whole


def utter(kit: Kit, candidacy_id: str, person: str, text: str) -> Sound:
    """The words in the voice of the person.

    Raises `EngineMissing` where nothing here says them, `Refused` for more than is said at once.
    """
    if len(text) > LONGEST:
        raise Refused("that is too long to be said at once", "Read it.")
    voices = voice_steps.voices_of(kit, candidacy_id)
    voice = voices.get(person) or voices.get("")
    sound = voice_steps.spoken(kit, text, voice) if voice else None
    if sound is None:
        raise EngineMissing("nothing on this machine speaks this language", "Read what is asked.")
    return sound


def speaks_naturally(kit: Kit, candidacy_id: str) -> bool:
    """Whether the voices here are good to listen to: else one of the browser is preferred."""
    return any(one.natural for one in voice_steps.voices_of(kit, candidacy_id).values())


def take_turn(kit: Kit, candidacy_id: str, sitting: str, move: Move) -> Take:
    """The move was made: its answer begins. One that is open already is given instead. Raises `NotFound`, `Refused`."""
    if move.is_last or len(move.text) > LONGEST:
        raise Refused("this sitting is through", "Begin another.")
    planned = Planned(move.question, move.text, move.person)
    return take_steps.begin_take(kit, candidacy_id, sitting, planned, move.of)


def _on(kit: Kit, candidacy_id: str, sitting: Sitting, take: Take, takes: Sequence[Take]) -> Move:
    coming = next_planned(sitting, takes)
    if coming is None:
        person = manner_steps.leads(kit, candidacy_id, sitting)
        return Move("", person=person, lead=manner_steps.closing(kit, candidacy_id, sitting))
    heard = [one.asked for one in takes]
    lead = manner_steps.lead_in(kit, candidacy_id, sitting, coming, take.person, heard)
    by = take.person
    return Move(coming.text, coming.question, coming.person, lead=lead, lead_by=by)


def _follow_up(
    kit: Kit, candidacy_id: str, take: Take, sitting: Sitting, takes: Sequence[Take]
) -> FollowUp | None:
    question = _question(kit, candidacy_id, take)
    if question is None:
        return None
    moment = room_steps.stands(kit, candidacy_id, take.key)
    answer = room_steps.opened(kit, candidacy_id, take.key, moment.length)
    before = chain(take, takes)
    said = " ".join([*(one.text for one in before), moment.heard.text])
    content = content_steps.look(kit, candidacy_id, question, said)
    answer.points = _share(content)
    heard = moment.heard
    delivery = measured(heard.words, heard.speech, heard.length, take.language, None)
    asked = put_in(sitting, takes)
    return follow_up_steps.follow_up(
        kit, candidacy_id, question, content, delivery, len(before), sitting.manner, asked
    )


def _question(kit: Kit, candidacy_id: str, take: Take) -> Question | None:
    try:
        return listed_steps.question_named(kit, candidacy_id, take.question)
    except NotFound:
        return None


def _share(content: Content) -> float | None:
    if not content.points:
        return None
    return sum(one.said for one in content.points) / len(content.points)
