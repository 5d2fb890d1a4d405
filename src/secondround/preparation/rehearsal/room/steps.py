"""The steps of an answer that is spoken: its sound comes in parts, is heard as it comes, and ends as one recording."""

from dataclasses import dataclass, replace
from time import monotonic

from secondround.foundation.errors import EngineFailed, NotFound, NotKept, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import BYTES, RATE, Heard, OpenAnswer
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.answering.length import OTHER, target_of
from secondround.preparation.recordings.hearing import spellings
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.room.ending import Progress, Verdict, judge
from secondround.preparation.rehearsal.sounds import steps as sound_steps
from secondround.preparation.rehearsal.taking import steps as take_steps

EVERY = RATE * BYTES
"""Bytes that are kept at once: a second. A crash costs that and what is on its way."""

LARGEST_PART = 30 * RATE * BYTES
"""Bytes: what a browser kept back while the line was down comes in pieces."""

LONGEST = 3 * 3600 * RATE
"""Samples of one answer."""

FORGOTTEN_AFTER = 1800.0
"""Seconds after which an answer nobody goes on with is not held in memory any more. Its sound is kept."""


@dataclass(frozen=True)
class Moment:
    """How an answer stands. `length` and `kept` are samples: what was heard, and what would outlive a crash."""

    length: int
    kept: int
    heard: Heard
    verdict: Verdict


class Gap(Refused):
    """Sound is missing before the part that came; `length` is the sample to go on from."""

    def __init__(self, length: int) -> None:
        super().__init__("a part of the answer is missing", "It is sent again by itself.")
        self.length = length


def hear(kit: Kit, candidacy_id: str, take: str, at: int, sound: bytes) -> Moment:
    """The part of the open take that begins with sample `at`; what was heard already is passed over, so it may come
    twice. Raises `NotFound`, `Gap`, `Refused` (no sound, too long, ended), `NotKept` (a full disk: it does not count).
    """
    if len(sound) % BYTES or at < 0:
        raise Refused("this is not sound of a microphone", "Load the page again.")
    if len(sound) > LARGEST_PART or at > LONGEST:
        raise Refused("the answer is longer than three hours", "End it, and go on with the next.")
    answer = opened(kit, candidacy_id, take)
    with answer.lock:
        if at > answer.length:
            raise Gap(answer.length)
        if new := sound[(answer.length - at) * BYTES :]:
            _keep(kit, answer, new)
        return _moment(answer, new)


def stands(kit: Kit, candidacy_id: str, take: str) -> Moment:
    """The same without anything new: where a page goes on from."""
    return hear(kit, candidacy_id, take, 0, b"")


def opened(kit: Kit, candidacy_id: str, key: str) -> OpenAnswer:
    """As this process heard it, else taken up from what is kept. Raises `NotFound`, `Refused` when it has ended."""
    name = _name(kit, candidacy_id, key)
    found = kit.answers.get(name)
    if found is None:
        take = kept_steps.take_named(kit, candidacy_id, key)
        if take.ended_at:
            raise Refused("this answer has ended", "Correct its words, or take it again.")
        _forget_old(kit)
        found = kit.answers.setdefault(name, _taken_up(kit, candidacy_id, take))
    found.used = monotonic()
    return found


def end(kit: Kit, candidacy_id: str, key: str) -> Take:
    """The open take has ended; waits for its last words. One that has ended is given as it is.

    Raises `NotFound`, `EngineFailed`, `NotKept`, and `Refused` where nothing was said: it stays open.
    """
    take = kept_steps.take_named(kit, candidacy_id, key)
    if take.ended_at:
        return take
    answer = opened(kit, candidacy_id, key)
    with answer.lock:
        if answer.rest:
            _put(kit, answer, answer.rest)
        heard = _final(answer)
    if heard and heard.words:
        words, speech, length = heard.words, heard.speech, heard.length
        take = replace(take, words=words, speech=speech, length=length)
        kept_steps.keep_take(kit, candidacy_id, take)
    ended = take_steps.end_take(kit, candidacy_id, take.key)
    kit.answers.pop(_name(kit, candidacy_id, key), None)
    return ended


def begin_anew(kit: Kit, candidacy_id: str, key: str) -> None:
    """Nothing of the open take was said: its sound is deleted. Raises `NotFound`, `Refused` when it has ended."""
    opened(kit, candidacy_id, key)
    sound_steps.delete(kit, kept_steps.take_named(kit, candidacy_id, key))
    kit.answers.pop(_name(kit, candidacy_id, key), None)


def target_named(kit: Kit, candidacy_id: str, question: str) -> float:
    """Seconds an answer to the listed question should take; to one of the moment, what any other may take."""
    try:
        return target_of(question_steps.question_named(kit, candidacy_id, question))
    except NotFound:
        return OTHER


def _taken_up(kit: Kit, candidacy_id: str, take: Take) -> OpenAnswer:
    kept = round(sound_steps.length_kept(kit, take) * RATE)
    ears = [one for one in kit.ears() if take.language in one.languages]
    return OpenAnswer(
        take=take.key,
        listening=ears[0].listen(take.language, spellings(kit, candidacy_id)) if ears else None,
        language=take.language,
        target=target_named(kit, candidacy_id, take.question) / (2 if take.of else 1),
        since=kept,
        length=kept,
        kept=kept,
        pieces=len(sound_steps.parts_of(kit, take)),
        used=monotonic(),
    )


def _name(kit: Kit, candidacy_id: str, key: str) -> str:
    """With the owner: one process hears many people, and a key alone opens nobody's answer."""
    return "/".join((*vars(kit.owner).values(), candidacy_id, key))


def _forget_old(kit: Kit) -> None:
    for name, one in list(kit.answers.items()):
        if monotonic() - one.used > FORGOTTEN_AFTER:
            kit.answers.pop(name, None)


def _keep(kit: Kit, answer: OpenAnswer, new: bytes) -> None:
    """Into the store when a second has come together."""
    if len(answer.rest) + len(new) >= EVERY:
        _put(kit, answer, answer.rest + new)
    else:
        answer.rest += new
    answer.length += len(new) // BYTES


def _put(kit: Kit, answer: OpenAnswer, sound: bytes) -> None:
    try:
        sound_steps.keep_part(kit, answer.take, answer.pieces, sound)
    except EngineFailed as error:
        raise NotKept(
            "the disk may be full",
            "What you said until now is safe. Make room and it goes on by itself, or end the answer here.",
        ) from error
    answer.kept, answer.rest = answer.kept + len(sound) // BYTES, b""
    answer.pieces += 1


def _moment(answer: OpenAnswer, new: bytes) -> Moment:
    heard = Heard(answer.length / RATE)
    if answer.listening:
        heard = answer.listening.hear(new) if new else answer.listening.heard()
    progress = Progress(answer.target, answer.points, answer.told)
    verdict = judge(heard, answer.language, progress)
    return Moment(answer.length, answer.kept, heard, verdict)


def _final(answer: OpenAnswer) -> Heard | None:
    """None where only a part of the answer was heard here, or its reading failed: all of it is read again."""
    if answer.since or answer.listening is None:
        return None
    try:
        return answer.listening.finish()
    except EngineFailed:
        return None
