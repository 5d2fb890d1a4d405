"""The room: who asks, the words as they come, and what a script of ours asks while an answer is spoken."""

import json
from urllib.parse import urlencode

from starlette.responses import JSONResponse, Response

from secondround.foundation.errors import Refused
from secondround.foundation.ports.speech import RATE
from secondround.interfaces.web.pages.rehearse.rehearse import people_of
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.observed.table import steps as table_steps
from secondround.preparation.rehearsal.room import steps as room_steps
from secondround.preparation.rehearsal.room.ending import APART, YIELDS
from secondround.preparation.rehearsal.room.turns import steps as turn_steps
from secondround.preparation.rehearsal.room.turns.model import Move, breaths
from secondround.preparation.rehearsal.sounds.coming.steps import Gap
from secondround.preparation.rehearsal.takes import is_own, open_take

MOST_SHOWN = 1_500
"""Characters of the words that come, the last ones: what fits the window."""

MOVE = ("text", "question", "person", "of")
"""Of a move, what the script sends back when it was made."""

SHORT_FORM = 20_000
"""Bytes of what the script sends apart from sound."""


def room(visit: Visit) -> Response:
    """Of a sitting that is spoken. One that is over, or typed, has its own page."""
    kit, one, key = visit.kit, visit.candidacy.id, visit.named("sitting")
    sitting = kept_steps.sitting_named(kit, one, key)
    move = turn_steps.first_move(kit, one, key)
    if sitting.ended_at or move.is_last:
        return go(visit, f"/rehearse/{key}")
    left = open_take(kept_steps.takes_of(kit, one, key), sitting)
    kept = room_steps.stands(kit, one, left.key).kept if left else 0
    begun = left is not None and (kept or is_own(left))
    first = _told(visit, move) | (_answered(visit, left, kept) if left and begun else {})
    return show(
        visit,
        "rehearse/room.html",
        sitting=sitting,
        first=first,
        yields=YIELDS,
        apart=APART,
        kept=kept // RATE,
        left=left if kept else None,
        seated=table_steps.seated(kit, one, key),
    )


def ask(visit: Visit, _body: bytes) -> Response:
    """The first question was put: its answer begins."""
    key = visit.named("sitting")
    move = turn_steps.first_move(visit.kit, visit.candidacy.id, key)
    return JSONResponse(_begun(visit, key, move))


def voice(visit: Visit, _body: bytes) -> Response:
    """What an interviewer says, as sound."""
    said = turn_steps.utter(
        visit.kit, visit.candidacy.id, visit.asked("person"), visit.asked("text")
    )
    return Response(said.wav, media_type="audio/wav")


def hear(visit: Visit, body: bytes) -> Response:
    """A part of the sound, from the sample the address says."""
    kit, one, at = visit.kit, visit.candidacy.id, sample(visit, "at")
    try:
        moment = room_steps.hear(kit, one, visit.named("take"), -1 if at is None else at, body)
    except Gap as gap:
        return missing(gap)
    return JSONResponse(_of_moment(moment))


def sample(visit: Visit, name: str) -> int | None:
    """Of the address, the number of a sample; None where it says none."""
    given = visit.asked(name)
    return int(given) if given.isdecimal() else None


def missing(gap: Gap) -> Response:
    """From where the sound is to be sent again."""
    return JSONResponse({"from": gap.length}, 409)


def following(visit: Visit, _body: bytes) -> Response:
    """What comes next if the answer is over: asked while it may still go on."""
    kit, one = visit.kit, visit.candidacy.id
    return JSONResponse(_told(visit, turn_steps.next_move(kit, one, visit.named("take"))))


def end(visit: Visit, body: bytes) -> Response:
    """The answer is over, and the move that was made is answered next."""
    kit, one = visit.kit, visit.candidacy.id
    move = _move(body)
    try:
        take = room_steps.end(kit, one, visit.named("take"), sample(visit, "said"))
    except Gap as gap:
        return missing(gap)
    if move is None:
        return JSONResponse({"ended": take.key})
    if move.is_last:
        steps.end_sitting(kit, one, take.sitting)
        return JSONResponse({"ended": take.key, "last": True})
    return JSONResponse({"ended": take.key} | _begun(visit, take.sitting, move))


def table(visit: Visit, _body: bytes) -> Response:
    """Somebody at the table asks a question of their own: what is being answered ends, the answer to them begins."""
    kit, one, key = visit.kit, visit.candidacy.id, visit.named("sitting")
    sitting = kept_steps.sitting_named(kit, one, key)
    left = open_take(kept_steps.takes_of(kit, one, key), sitting)
    try:
        if left:
            room_steps.end_or_forget(kit, one, left.key, sample(visit, "said"))
    except Gap as gap:
        return missing(gap)
    take = table_steps.ask_own(kit, one, key, visit.asked("person"))
    told = _told(visit, turn_steps.first_move(kit, one, key)) | _answered(visit, take, 0)
    return JSONResponse({"ended": left.key if left else key} | told)


def end_there(visit: Visit) -> Response:
    """The answer that was left open ends with what was kept of it."""
    take = room_steps.end(visit.kit, visit.candidacy.id, visit.named("take"))
    return go(visit, f"/rehearse/takes/{take.key}")


def again(visit: Visit, _body: bytes) -> Response:
    """The answer is begun again: nothing of it was said."""
    room_steps.begin_anew(visit.kit, visit.candidacy.id, visit.named("take"))
    return JSONResponse({"take": visit.named("take"), "from": 0})


def _begun(visit: Visit, sitting: str, move: Move) -> dict[str, object]:
    take = turn_steps.take_turn(visit.kit, visit.candidacy.id, sitting, move)
    moment = room_steps.stands(visit.kit, visit.candidacy.id, take.key)
    return _told(visit, move) | _answered(visit, take, moment.length)


def _answered(visit: Visit, take: Take, length: int) -> dict[str, object]:
    """What belongs to an open answer that goes on from this sample: what is said into it, and probably after it."""
    kit, one = visit.kit, visit.candidacy.id
    return {
        "take": take.key,
        "from": length,
        "nods": [_told(visit, nod) for nod in turn_steps.nods(kit, one, take)],
        "cut": _cut(visit, take.key, take.person),
        "then": _voices(visit, turn_steps.move_on(kit, one, take.key)),
    }


def _cut(visit: Visit, take: str, person: str) -> dict[str, object] | None:
    """What is said into an answer that grows long, and at which second of it."""
    found = turn_steps.cut_in(visit.kit, visit.candidacy.id, take)
    if found is None:
        return None
    return _told(visit, Move(found.text, person=person)) | {"at": found.at}


def _told(visit: Visit, move: Move) -> dict[str, object]:
    """A move as the script is told it; it sends `move` back when it was made."""
    people = people_of(visit)
    person, before = people.get(move.person), people.get(move.lead_by)
    made = {key: getattr(move, key) for key in MOVE}
    lead = f"{before.name}: {move.lead}" if before and before != person else move.lead
    return {
        "text": move.text or move.lead,
        "lead": lead if move.text and move.lead else "",
        "name": person.name if person else "",
        "role": person.title if person else "",
        "target": turn_steps.target_of_move(visit.kit, visit.candidacy.id, move),
        "silence": move.silence,
        "voices": _voices(visit, move),
        "natural": turn_steps.speaks_naturally(visit.kit, visit.candidacy.id),
        "language": visit.candidacy.language,
        "last": move.is_last,
        "move": made,
    }


def _voices(visit: Visit, move: Move) -> list[str]:
    """Where a move is to be heard, breath by breath, each in the voice of who says it."""
    before = [(move.lead_by or move.person, one) for one in breaths(move.lead)]
    said = [*before, *((move.person, one) for one in breaths(move.text))]
    asked = [urlencode({"person": person, "text": one}) for person, one in said]
    return [f"{visit.home}/rehearse/voice?{one}" for one in asked]


def _move(body: bytes) -> Move | None:
    """As the script sent it back; None for none. Raises `Refused` for anything else."""
    try:
        given = json.loads(body or b"null")
        if given is None:
            return None
        text, question, person, of = (str(given[key]) for key in MOVE)
        return Move(text, question, person, of)
    except (ValueError, KeyError, TypeError) as error:
        raise Refused("that is no question", "Load the page again.") from error


def _of_moment(moment: room_steps.Moment) -> dict[str, object]:
    heard, verdict = moment.heard, moment.verdict
    return {
        "from": moment.length,
        "kept": moment.kept,
        "words": heard.text[-MOST_SHOWN:],
        "state": verdict.state,
        "ready": verdict.ready,
        "nod": verdict.nod,
        "voice": round(1000 * heard.voice_end),
        "length": heard.length,
        "needed": verdict.needed,
        "behind": round(max(heard.voice_end - heard.read_to, 0.0), 3),
    }
