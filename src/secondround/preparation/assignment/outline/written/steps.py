"""Writing an outline to a file."""

from secondround.foundation.errors import EngineMissing, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.office.written import Manuscript, OfficeWriter
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline import store
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.assignment.outline.written.manuscript import Ground, manuscript_of
from secondround.preparation.assignment.outline.written.model import FORMATS, Export, Format
from secondround.preparation.assignment.outline.written.patterns.steps import pattern_bytes
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps


def export(kit: Kit, candidacy_id: str, key: str, format_: str) -> bytes:
    """The outline as a file, in the candidate's own template where they gave one; what was written is kept.

    Raises `NotFound`, `Refused` for another format, and `EngineMissing`.
    """
    writer = writer_for(kit, format_)
    manuscript = manuscript_now(kit, candidacy_id, key, format_)
    data = writer.write(manuscript, pattern_bytes(kit, candidacy_id, format_))
    kept = Export(manuscript.mark, key, format_named(format_), manuscript, kit.now)
    with kit.db.write() as db:
        store.exports.put(db, kit.owner, candidacy_id, kept)
    return data


def written_from(kit: Kit, candidacy_id: str) -> frozenset[str]:
    """The keys of the exercises whose outline was written to a file."""
    with kit.db.read() as db:
        return frozenset(one.assignment for one in store.exports.list(db, kit.owner, candidacy_id))


def manuscript_now(kit: Kit, candidacy_id: str, key: str, format_: str) -> Manuscript:
    """What would be written now. Raises `NotFound`."""
    return _manuscript(kit, candidacy_id, outline_steps.outline_of(kit, candidacy_id, key), format_)


def writer_for(kit: Kit, format_: str) -> OfficeWriter:
    """Raises `Refused` for another format, and `EngineMissing`."""
    format_named(format_)
    if format_ not in kit.writers:
        raise EngineMissing("what writes {format} is not installed", format=format_.upper())
    return kit.writers[format_]


def format_named(name: str) -> Format:
    """Raises `Refused` for another."""
    found = next((one for one in FORMATS if one == name), None)
    if found is None:
        raise Refused(
            "{name} is no format of a file",
            "Choose one of: {names}",
            name=name,
            names=", ".join(FORMATS),
        )
    return found


def _manuscript(kit: Kit, candidacy_id: str, outline: Outline, format_: str) -> Manuscript:
    documents = document_steps.documents_of(kit, candidacy_id)
    trade = outline_steps.trade_of_outline(kit, candidacy_id, outline)
    ground = Ground(
        author=candidacy_steps.find(kit, candidacy_id).candidate,
        documents={one.id: one for one in documents},
        headings=lambda one: outline_steps.headings(one, trade, outline.language),
        language=outline.language,
    )
    return manuscript_of(outline, ground, format_)
