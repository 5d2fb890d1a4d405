"""Hearing a recording: by which engine, told which names, and each utterance kept as it comes."""

from collections.abc import Sequence
from pathlib import Path

from secondround.foundation.errors import EngineMissing
from secondround.foundation.jobs.run import Run
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import Transcriber
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.recordings import store
from secondround.preparation.recordings.model import Recording

LISTENING_SHARE = 0.9
"""Of the work; telling the voices apart is the rest."""


def hear(run: Run, kit: Kit, candidacy_id: str, one: Recording, sound: Path) -> None:
    """Hear and keep what is not heard yet; stop where the recording was forgotten or is to be heard anew."""
    position, since = heard_until(kit, candidacy_id, one.key)
    heard = listener(kit, one.language).utterances(
        sound, one.language, _names(kit, candidacy_id), since
    )
    run.report(share(since, one.length), "listening")
    for place, utterance in enumerate(heard, position):
        with kit.db.write() as db:
            if not store.holds(db, kit.owner, candidacy_id, one.key, one.language):
                return
            store.keep_utterance(db, kit.owner, candidacy_id, one.key, place, utterance)
        run.report(share(utterance.end, one.length), "listening")


def still_wanted(kit: Kit, candidacy_id: str, one: Recording) -> bool:
    """False once it was forgotten or its language corrected while it was listened to."""
    with kit.db.read() as db:
        return store.holds(db, kit.owner, candidacy_id, one.key, one.language)


def heard_until(kit: Kit, candidacy_id: str, key: str) -> tuple[int, float]:
    """How many utterances are kept, and the second at which the last one ends."""
    with kit.db.read() as db:
        return store.heard_until(db, kit.owner, candidacy_id, key)


def share(second: float, length: float) -> float:
    """Of the whole work, when it was heard up to here."""
    return LISTENING_SHARE * min(second / length, 1.0) if length > 0 else 0.0


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


def _names(kit: Kit, candidacy_id: str) -> Sequence[str]:
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
