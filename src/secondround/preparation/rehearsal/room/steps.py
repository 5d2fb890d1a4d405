"""The steps of an answer that is spoken: its sound comes in parts, is heard as it comes, and ends as one recording."""

from dataclasses import dataclass, replace

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import Heard, OpenAnswer
from secondround.preparation.questions.answering.length import OTHER, target_of
from secondround.preparation.recordings.hearing import spellings
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.room.ending import Progress, Verdict, judge
from secondround.preparation.rehearsal.sounds import steps as sound_steps
from secondround.preparation.rehearsal.sounds.coming import steps as coming_steps
from secondround.preparation.rehearsal.sounds.coming.steps import Gap
from secondround.preparation.rehearsal.taking import steps as take_steps


@dataclass(frozen=True)
class Moment:
    """How an answer stands. `length` and `kept` are samples: what was heard, and what would outlive a crash."""

    length: int
    kept: int
    heard: Heard
    verdict: Verdict


def hear(kit: Kit, candidacy_id: str, take: str, at: int, sound: bytes) -> Moment:
    """The part of the open take that begins with sample `at`; what was heard already is passed over, so it may come
    twice. Raises `NotFound`, `Gap`, `Refused` (no sound, too long, ended), `NotKept` (a full disk: it does not count).
    """
    answer = opened(kit, candidacy_id, take, at)
    heard = coming_steps.take_in(kit, answer, at, sound)
    progress = Progress(answer.target, answer.points, answer.hurried)
    verdict = judge(heard, answer.language, progress)
    return Moment(answer.length, answer.kept, heard, verdict)


def stands(kit: Kit, candidacy_id: str, take: str) -> Moment:
    """The same without anything new: where a page goes on from."""
    return hear(kit, candidacy_id, take, 0, b"")


def opened(kit: Kit, candidacy_id: str, key: str, at: int | None = None) -> OpenAnswer:
    """As this process heard it up to sample `at`, else taken up from what is kept.

    Raises `NotFound`, `Refused` when it has ended.
    """
    return coming_steps.opened(
        kit, f"{candidacy_id}/{key}", lambda: _taken_up(kit, candidacy_id, key), at
    )


def end(kit: Kit, candidacy_id: str, key: str, said: int | None = None) -> Take:
    """The open take has ended; waits for its last words. One that has ended is given as it is.

    `said` is how many samples whoever ends it has sent. Raises `NotFound`, `EngineFailed`, `NotKept`; and it stays open
    with `Gap` where fewer came to this process or are kept, with `Refused` where nothing was said.
    """
    take = kept_steps.take_named(kit, candidacy_id, key)
    if take.ended_at:
        return take
    answer = opened(kit, candidacy_id, key, said)
    coming_steps.check_whole(answer, said)
    heard = coming_steps.finish(kit, answer)
    if heard and heard.words:
        words, speech, length = heard.words, heard.speech, heard.length
        take = replace(take, words=words, speech=speech, length=length)
        kept_steps.keep_take(kit, candidacy_id, take)
    ended = take_steps.end_take(kit, candidacy_id, take.key)
    coming_steps.let_go(kit, f"{candidacy_id}/{key}")
    return ended


def end_or_forget(kit: Kit, candidacy_id: str, key: str, said: int | None = None) -> None:
    """As `end`; where nothing was said, nothing is left of the take."""
    try:
        end(kit, candidacy_id, key, said)
    except Gap:
        raise
    except Refused:
        begin_anew(kit, candidacy_id, key)
        take_steps.forget_take(kit, candidacy_id, key)


def begin_anew(kit: Kit, candidacy_id: str, key: str) -> None:
    """Nothing of the open take was said: its sound is deleted. Raises `NotFound`, `Refused` when it has ended."""
    opened(kit, candidacy_id, key)
    sound_steps.delete(kit, kept_steps.take_named(kit, candidacy_id, key))
    coming_steps.let_go(kit, f"{candidacy_id}/{key}")


def target_named(kit: Kit, candidacy_id: str, question: str) -> float:
    """Seconds an answer to the listed question should take; to one of the moment, what any other may take."""
    try:
        return target_of(listed_steps.question_named(kit, candidacy_id, question))
    except NotFound:
        return OTHER


def _taken_up(kit: Kit, candidacy_id: str, key: str) -> OpenAnswer:
    take = kept_steps.take_named(kit, candidacy_id, key)
    if take.ended_at:
        raise Refused("this answer has ended", "Correct its words, or take it again.")
    target = target_named(kit, candidacy_id, take.question) / (2 if take.of else 1)
    home, names = sound_steps.home_of(take.key), spellings(kit, candidacy_id)
    answer = coming_steps.taken_up(kit, home, take.language, names, target)
    sitting = kept_steps.sitting_named(kit, candidacy_id, take.sitting)
    answer.hurried = sitting.manner == "interrupting"
    return answer
