"""What is kept of a recording beside its row: the sound and the transcript."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from secondround.foundation.kit import Kit
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.recordings.model import Recording


def write_down(
    kit: Kit, candidacy_id: str, one: Recording, others: Iterable[Recording], text: bytes
) -> str:
    """Add the transcript beside the folder; its name, which no other recording's transcript has."""
    name = f"recordings/{one.name}.vtt"
    if name in {other.transcript for other in others if other.key != one.key}:
        name = f"recordings/{one.key}/{one.name}.vtt"
    added = document_steps.add(kit, candidacy_id, name, text)
    corrected_steps.correct_kind(kit, candidacy_id, added.name, "transcript")
    corrected_steps.correct_round(kit, candidacy_id, added.name, one.round)
    return added.name


def remove_transcript(kit: Kit, candidacy_id: str, one: Recording) -> None:
    """Nothing happens where the candidate removed it before."""
    if one.transcript in {each.name for each in document_steps.documents_of(kit, candidacy_id)}:
        document_steps.remove(kit, candidacy_id, one.transcript)


def delete_original(kit: Kit, one: Recording, elsewhere: Iterable[Recording]) -> None:
    """For good, unless it is the same as one of another candidacy of the owner."""
    if one.original and one.original not in {each.original for each in elsewhere}:
        kit.objects.delete(one.original)


def sha256_of(path: Path) -> str:
    """In hexadecimal, whatever the size of the file."""
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
