"""Writing down what was said in a run, and keeping it as it comes, so that a crash costs one utterance."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from pydantic import TypeAdapter

from secondround.foundation.errors import EngineMissing
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.run import Run as Work
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import owner_prefix
from secondround.foundation.ports.speech import SpokenWord, Utterance
from secondround.foundation.wording import say_in
from secondround.preparation.recordings.hearing import listener, spellings
from secondround.preparation.rehearsal.content.points.near.steps import near_by_meaning
from secondround.preparation.rehearsal.delivery.pace import Span
from secondround.preparation.rehearsal.run_through.heard.by_slide import heard_of
from secondround.preparation.rehearsal.run_through.heard.change import change
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.model import Run

LISTEN = "run.listen"
"""The name of the work; its ids are the candidacy's and the run's."""

SHARE = 0.95
"""Of the work that is writing down; measuring is the rest."""

_UTTERANCE = TypeAdapter(Utterance)
_SPEECH = TypeAdapter(tuple[Span, ...])


def begin(kit: Kit, jobs: Jobs, candidacy_id: str, key: str) -> Run:
    """Ask for the listening, or for going on with it. Nothing happens to a run that was listened to or has no sound."""
    run = kept_steps.run_named(kit, candidacy_id, key)
    if not run.awaits_words:
        return run
    job = next((one for one in jobs.list(kit.owner) if one.id == run.job), None)
    if job is None or job.state == "done":
        asked = jobs.enqueue(kit.owner, LISTEN, candidacy_id, run.key)
        return kept_steps.keep_run(kit, candidacy_id, replace(run, job=asked))
    if job.state in ("failed", "cancelled"):
        jobs.retry(kit.owner, job.id)
    return run


def work(work: Work, candidacy_id: str, key: str) -> None:
    """The work that a job does: `listen`, telling how far it is."""
    kit = work.kit()
    for done in _listened(kit, candidacy_id, key):
        work.report(done, "writing it down")


def listen(kit: Kit, candidacy_id: str, key: str) -> Run:
    """With what was said on each slide and the one thing to change, at once. What was heard before a crash is not heard
    again. Raises `NotFound`, `Unreadable`, `EngineMissing`, `EngineFailed`."""
    for _ in _listened(kit, candidacy_id, key):
        pass
    return kept_steps.run_named(kit, candidacy_id, key)


def look_again(kit: Kit, candidacy_id: str, run: Run, listened: bool) -> Run:
    """What follows from the marks, and where it was `listened` to from its words, is found anew and kept; nothing is
    listened to again."""
    if listened:
        near = near_by_meaning(kit, run.language)
        whole, slides = heard_of(run, spoken_words(kit, run), _speech_of(kit, run), near)
        run = replace(run, whole=whole, heard=slides)
    before = kept_steps.before(run, kept_steps.runs_of(kit, candidacy_id, run.assignment))
    made = replace(run, change=change(run, before, say_in(run.language)))
    return kept_steps.keep_run(kit, candidacy_id, made)


def words_of(kit: Kit, run: Run) -> tuple[Utterance, ...]:
    """What was heard of it so far, in order."""
    keys = kit.objects.list(_words(kit, run))
    return tuple(_UTTERANCE.validate_json(kit.objects.get(key)) for key in keys)


def _listened(kit: Kit, candidacy_id: str, key: str) -> Iterator[float]:
    """Step by step; gives the share that is done."""
    run = kept_steps.run_named(kit, candidacy_id, key)
    if not run.awaits_words:
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"run{PurePosixPath(run.sound).suffix}"
        kit.objects.fetch(run.sound, path)
        yield from _written_down(kit, candidacy_id, run, path)
        meter = kit.meter()
        speech = meter.speech(path) if meter else ()
    if speech:
        _keep_speech(kit, run, speech)
    # It may have been marked anew while it was listened to.
    now = kept_steps.run_named(kit, candidacy_id, key)
    look_again(kit, candidacy_id, now, listened=True)


def _written_down(kit: Kit, candidacy_id: str, run: Run, path: Path) -> Iterator[float]:
    before = words_of(kit, run)
    since = before[-1].end if before else 0.0
    names = spellings(kit, candidacy_id)
    engine = listener(kit, run.language)
    every = enumerate(engine.utterances(path, run.language, names, since), len(before))
    for number, one in every:
        _keep(kit, run, number, one)
        yield SHARE * min(one.end / run.length, 1.0) if run.length else 0.0


def _keep(kit: Kit, run: Run, number: int, one: Utterance) -> None:
    kit.objects.put(f"{_words(kit, run)}{number:06d}", _UTTERANCE.dump_json(one))


def _keep_speech(kit: Kit, run: Run, speech: Sequence[Span]) -> None:
    kit.objects.put(_speech(kit, run), _SPEECH.dump_json(tuple(speech)))


def _speech_of(kit: Kit, run: Run) -> tuple[Span, ...]:
    key = _speech(kit, run)
    return _SPEECH.validate_json(kit.objects.get(key)) if kit.objects.has(key) else ()


def can_listen(kit: Kit, language: str) -> bool:
    """Whether something on this machine writes down what is said in the language."""
    try:
        listener(kit, language)
    except EngineMissing:
        return False
    return True


def spoken_words(kit: Kit, run: Run) -> tuple[SpokenWord, ...]:
    """Every word that was heard, with its times."""
    return tuple(word for one in words_of(kit, run) for word in one.words)


def _words(kit: Kit, run: Run) -> str:
    return f"{owner_prefix(kit.owner)}{kept_steps.home_of(run.key)}/words/"


def _speech(kit: Kit, run: Run) -> str:
    return f"{owner_prefix(kit.owner)}{kept_steps.home_of(run.key)}/speech/all"
