"""Notes taken during the interview: kept as they are typed, then the beginning of the next debrief."""

from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.documents.model import Document
from secondround.preparation.panel import steps as panel_steps

PART = "room"
"""The part under which notes taken in the room are kept as edits, by the number of the round."""

SECOND = 2


def round_ahead(kit: Kit, candidacy_id: str) -> int:
    """The number of the round that is prepared; the second where nothing says it."""
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    return coming.number if coming else SECOND


def room_notes(kit: Kit, candidacy_id: str) -> str:
    """What was written down in the room of the coming round; empty before."""
    key = str(round_ahead(kit, candidacy_id))
    edits = candidacy_steps.edits_of(kit, candidacy_id, PART)
    return next((str(one.value) for one in edits if one.key == key), "")


def keep_room_notes(kit: Kit, candidacy_id: str, text: str) -> None:
    """Keep what was typed, in place of what was there."""
    key = str(round_ahead(kit, candidacy_id))
    candidacy_steps.edit(kit, candidacy_id, PART, key, "notes", text)


def notes_to_debrief(kit: Kit, candidacy_id: str) -> Document:
    """The notes as a document of that round, so that its debrief can begin. Raises `Refused` without any."""
    text, number = room_notes(kit, candidacy_id), round_ahead(kit, candidacy_id)
    if not text.strip():
        raise Refused("there are no notes of the interview", "Write something down first.")
    name = f"debrief/notes of round {number}.md"
    added = document_steps.add(kit, candidacy_id, name, text.encode())
    corrected_steps.correct_kind(kit, candidacy_id, added.name, "notes")
    corrected_steps.correct_round(kit, candidacy_id, added.name, number)
    return added
