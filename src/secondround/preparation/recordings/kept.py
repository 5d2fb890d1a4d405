"""What is kept of a recording beside its row: the sound and the transcript."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.recordings import store
from secondround.preparation.recordings.model import Recording


def write_down(kit: Kit, candidacy_id: str, one: Recording, text: bytes) -> None:
    """Add the transcript beside the folder, under a name that no other recording's transcript has."""
    with kit.db.read() as db:
        kept = store.recordings.list(db, kit.owner, candidacy_id)
    name = f"recordings/{one.name}.vtt"
    if name in {other.transcript for other in kept if other.key != one.key}:
        name = f"recordings/{one.key}/{one.name}.vtt"
    added = document_steps.add(kit, candidacy_id, name, text)
    document_steps.correct_kind(kit, candidacy_id, added.name, "transcript")
    document_steps.correct_round(kit, candidacy_id, added.name, one.round)
    with kit.db.write() as db:
        store.put(db, kit.owner, candidacy_id, replace(one, transcript=added.name))


def remove_transcript(kit: Kit, candidacy_id: str, one: Recording) -> None:
    """Nothing happens where the candidate removed it before."""
    if one.transcript in {each.name for each in document_steps.documents_of(kit, candidacy_id)}:
        document_steps.remove(kit, candidacy_id, one.transcript)


def delete_original(kit: Kit, candidacy_id: str, one: Recording) -> None:
    """For good, unless another candidacy of the owner holds the same recording."""
    others = [c.id for c in candidacy_steps.candidacies(kit) if c.id != candidacy_id]
    with kit.db.read() as db:
        kept = [each for other in others for each in store.recordings.list(db, kit.owner, other)]
    if one.original and one.original not in {each.original for each in kept}:
        kit.objects.delete(one.original)


def sha256_of(path: Path) -> str:
    """In hexadecimal, whatever the size of the file."""
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
