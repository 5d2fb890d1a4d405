"""Hearing a recording: by which engine, told which names, and how far it is."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from secondround.foundation.errors import EngineMissing, NotFound, Refused
from secondround.foundation.jobs.model import Job
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import Transcriber, Utterance
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.recordings.model import Listening, Recording, State

LISTENING_SHARE = 0.9
"""Of the work; telling the voices apart is the rest."""

LANGUAGES = ("en", "fr", "de")

STATES: dict[str, State] = {
    "waiting": "waiting",
    "running": "listening",
    "cancelled": "paused",
    "done": "transcribed",
    "failed": "failed",
}


def heard_from(
    kit: Kit, candidacy_id: str, one: Recording, sound: Path, since: float
) -> Iterator[Utterance]:
    """What is said from that second on, by the engine for the language, told the interview's own names."""
    names = spellings(kit, candidacy_id)
    return listener(kit, one.language).utterances(sound, one.language, names, since)


def listening(one: Recording, job: Job | None, until: float) -> Listening:
    """How far the work is, by what was heard and what its job says."""
    if one.transcript:
        return Listening(one, "transcribed", 1.0)
    done = share(until, one.length)
    if job is None:
        return Listening(one, "waiting", done)
    message = job.message if job.state == "failed" else ""
    return Listening(one, STATES[job.state], max(done, job.done), message)


def share(second: float, length: float) -> float:
    """Of the whole work, when it was heard up to here."""
    return LISTENING_SHARE * min(second / length, 1.0) if length > 0 else 0.0


def check_asked(path: Path, number: int, language: str) -> None:
    """Raises `Refused` for an unknown language or round, `NotFound` where no file is."""
    if number < 1:
        raise Refused("{number} is not a round", "Rounds are counted from 1.", number=number)
    if language != "auto":
        check_language(language)
    if not path.is_file():
        raise NotFound("the file {path}", "Check its name.", path=path)


def check_language(language: str) -> None:
    """Raises `Refused` for one that cannot be listened to."""
    if language not in LANGUAGES:
        raise Refused(
            "{language} cannot be listened to", "Choose en, fr, de or auto.", language=language
        )


def listener(kit: Kit, language: str) -> Transcriber:
    """The first that is good for the language. Raises `EngineMissing`."""
    for one in kit.transcribers():
        if language in one.languages:
            return one
    raise EngineMissing(
        "nothing on this machine can listen to recordings",
        "See what is missing with: secondround models",
    )


def any_language(kit: Kit) -> Transcriber:
    """The one that knows most languages: it can tell them apart."""
    return max(kit.transcribers(), key=lambda one: len(one.languages))


def spellings(kit: Kit, candidacy_id: str) -> Sequence[str]:
    """Spellings that may be heard: of the candidacy, and whoever speaks or is written of in the documents' fields."""
    one = candidacy_steps.find(kit, candidacy_id)
    documents = document_steps.documents_of(kit, candidacy_id)
    people = [
        document.fields[name]
        for document in documents
        for name in ("organizer", "attendees", "from", "name")
        if document.kind in ("invitation", "profile") and name in document.fields
    ]
    return [one.company, one.candidate, one.title, *people]
