"""Running through the exercise: begin, mark each slide, be heard, end; or from a file of sound."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from secondround.foundation.errors import Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import OpenAnswer
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.recordings.hearing import listener
from secondround.preparation.rehearsal.run_through import store
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.listening import steps as listening_steps
from secondround.preparation.rehearsal.run_through.model import RUN_WAYS, Mark, Run, RunWay, Slide
from secondround.preparation.rehearsal.run_through.typed import checked
from secondround.preparation.rehearsal.sounds.coming import steps as coming_steps
from secondround.preparation.rehearsal.sounds.parts import steps as part_steps

MOST_SLIDES = 300
"""Of one exercise."""

LONGEST = 180
"""Minutes of a limit, and of a run: as long as one answer may be heard."""


@dataclass(frozen=True)
class Standing:
    """How far the sound of a run that goes on is, in samples: what came, and what would outlive a crash."""

    length: int
    kept: int


def begin_run(
    kit: Kit,
    candidacy_id: str,
    assignment: str,
    slides: Sequence[Slide],
    minutes: int = 0,
    way: RunWay = "spoken",
) -> Run:
    """Stand up before these slides; `minutes` is the limit, 0 for none.

    Raises `NotFound` for an exercise that is not there, `Refused` without slides, with too many, for no limit.
    """
    assignment_steps.assignment_of(kit, candidacy_id, assignment)
    if not 1 <= len(slides) <= MOST_SLIDES:
        raise Refused("a run takes 1 to {most} slides", "How many has the file?", most=MOST_SLIDES)
    if not 0 <= minutes <= LONGEST or way not in RUN_WAYS:
        raise Refused("a run takes up to {most} minutes", "Write its limit.", most=LONGEST)
    count = len(kept_steps.runs_of(kit, candidacy_id))
    run = Run(
        key=key_of("run", candidacy_id, assignment, kit.now.isoformat(), str(count)),
        assignment=assignment,
        begun_at=kit.now,
        language=candidacy_steps.find(kit, candidacy_id).language,
        way=way,
        slides=tuple(slides),
        limit=60.0 * minutes,
    )
    with kit.db.write() as db:
        store.runs.add(db, kit.owner, candidacy_id, run)
    return run


def mark(kit: Kit, candidacy_id: str, key: str, marks: Sequence[Mark], length: float) -> Run:
    """All marks so far, and how long it goes on (seconds): the same again changes nothing, and none is ever lost.

    Raises `NotFound`, and `Refused` when it has ended or for a mark that cannot be.
    """
    run = kept_steps.run_named(kit, candidacy_id, key)
    if run.ended_at:
        raise Refused("this run has ended", "Begin another.")
    every = checked(tuple(dict.fromkeys((*run.marks, *marks))), len(run.slides))
    longest = min(max(run.length, length), 60.0 * LONGEST)
    return kept_steps.keep_run(kit, candidacy_id, replace(run, marks=every, length=longest))


def hear(kit: Kit, candidacy_id: str, key: str, at: int, sound: bytes) -> Standing:
    """The part of the sound that begins with sample `at`. It is kept, and listened to once it is over: an hour without
    a pause is no place for reading along on two cores, beside the slides.

    Raises as `sounds.coming.steps.take_in` does, `NotFound`, and
    `Refused` when the run has ended or has no sound."""
    answer = _opened(kit, candidacy_id, key, at)
    coming_steps.take_in(kit, answer, at, sound)
    return Standing(answer.length, answer.kept)


def seconds_kept(kit: Kit, run: Run) -> float:
    """How far a run that was left open can be gone on with: its sound, and its clock."""
    return max(part_steps.length_kept(kit, kept_steps.home_of(run.key)), run.length)


def end_run(
    kit: Kit, candidacy_id: str, key: str, length: float = 0.0, said: int | None = None
) -> Run:
    """It is over after so many seconds (never fewer than were marked or kept); one that has ended is given as it is.

    `said` is how many samples whoever ends it has sent: `Gap` where fewer came to this process or are kept.

    What follows from the clock is there at once; `listening.steps` then finds what was said. Without a sound it was the
    clock alone. Raises `NotFound`, `NotKept`, and `Refused` where it had not begun.
    """
    run = kept_steps.run_named(kit, candidacy_id, key)
    if run.ended_at:
        return run
    if run.way == "spoken":
        answer = _opened(kit, candidacy_id, run.key, said)
        coming_steps.check_whole(answer, said)
        coming_steps.finish(kit, answer)
    coming_steps.let_go(kit, _name(candidacy_id, run.key))
    home = kept_steps.home_of(run.key)
    with tempfile.TemporaryDirectory() as folder:
        sound = part_steps.join(kit, home, Path(folder) / "run.wav")
    took = max(length if length <= 60.0 * LONGEST else 0.0, seconds_kept(kit, run))
    if took <= 0:
        raise Refused("this run has not begun", "Press Space, and speak.")
    over = replace(
        run,
        marks=checked(run.marks, len(run.slides)),
        length=round(took, 2),
        sound=sound,
        way="spoken" if sound else "clock",
        ended_at=kit.now,
    )
    looked = listening_steps.look_again(kit, candidacy_id, over, listened=False)
    _tell_the_plan(kit, candidacy_id, looked)
    part_steps.drop_parts(kit, home)
    return looked


def run_of_sound(
    kit: Kit,
    candidacy_id: str,
    assignment: str,
    slides: Sequence[Slide],
    minutes: int,
    recording: Path,
    marks: Sequence[Mark],
) -> Run:
    """A run from a file of sound, with marks by hand; it is not listened to yet.

    Raises as `begin_run` does, `Unreadable` for a file without sound, `EngineMissing`.
    """
    language = candidacy_steps.find(kit, candidacy_id).language
    length = listener(kit, language).length(recording)
    every = checked(marks, len(slides))
    run = begin_run(kit, candidacy_id, assignment, slides, minutes)
    sound = part_steps.keep_whole(kit, kept_steps.home_of(run.key), recording, _plain(recording))
    over = replace(run, marks=every, length=round(length, 2), sound=sound, ended_at=kit.now)
    looked = listening_steps.look_again(kit, candidacy_id, over, listened=False)
    _tell_the_plan(kit, candidacy_id, looked)
    return looked


def mark_again(kit: Kit, candidacy_id: str, key: str, marks: Sequence[Mark]) -> Run:
    """The marks of a run that has ended, as the candidate says they were; all that follows is found anew.

    Raises `NotFound`, and `Refused` while it goes on or for a mark that cannot be.
    """
    run = kept_steps.run_named(kit, candidacy_id, key)
    if not run.ended_at:
        raise Refused("this run has not ended", "End it first.")
    every = checked(marks, len(run.slides))
    again = replace(run, marks=every)
    return listening_steps.look_again(kit, candidacy_id, again, listened=run.whole is not None)


def _tell_the_plan(kit: Kit, candidacy_id: str, run: Run) -> None:
    ended = [
        one
        for one in kept_steps.runs_of(kit, candidacy_id)
        if one.ended_at and one.assignment == run.assignment
    ]
    plan_steps.ran_through(kit, candidacy_id, run.assignment, len(ended))


def _opened(kit: Kit, candidacy_id: str, key: str, at: int | None) -> OpenAnswer:
    def begin() -> OpenAnswer:
        run = kept_steps.run_named(kit, candidacy_id, key)
        if run.ended_at or run.way != "spoken":
            raise Refused("this run has ended", "Begin another.")
        return coming_steps.recorded(kit, kept_steps.home_of(run.key), run.language)

    return coming_steps.opened(kit, _name(candidacy_id, key), begin, at)


def _name(candidacy_id: str, run: str) -> str:
    return f"{candidacy_id}/runs/{run}"


def _plain(recording: Path) -> str:
    """A name for its sound in the store: of the file's own only the ending is kept."""
    suffix = recording.suffix.lower()
    return f"run{suffix}" if suffix[1:].isalnum() and suffix.isascii() else "run"
