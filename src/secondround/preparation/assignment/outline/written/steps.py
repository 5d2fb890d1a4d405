"""Writing an outline to a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondround.foundation.errors import EngineMissing, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.office.written import Manuscript, OfficeWriter
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline import store
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.assignment.outline.written.into import written_into
from secondround.preparation.assignment.outline.written.manuscript import Ground, manuscript_of
from secondround.preparation.assignment.outline.written.model import FORMATS, Export, Format
from secondround.preparation.assignment.outline.written.patterns.steps import pattern_bytes
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps


@dataclass(frozen=True)
class Saved:
    """What was written. `is_into` says that it is the file that came back; `is_apart` that one came back, and could
    not be written into. `removed` are the titles of parts whose slides were taken out of it, `comments` those that it
    still holds."""

    data: bytes
    is_into: bool = False
    is_apart: bool = False
    removed: tuple[str, ...] = ()
    comments: int = 0


def export(kit: Kit, candidacy_id: str, key: str, format_: str) -> bytes:
    """The bytes of what is saved. Raises what `saved` raises."""
    return saved(kit, candidacy_id, key, format_).data


def saved(kit: Kit, candidacy_id: str, key: str, format_: str, *, clean: bool = False) -> Saved:
    """The outline as a file, in the one of this format that came back last; what was written is kept.

    Where none did, none can be written into, or `clean` is wanted: a new one, in the candidate's own template where
    they gave one. Raises `NotFound`, `Refused` for another format, and `EngineMissing`.
    """
    writer = writer_for(kit, format_)
    manuscript = manuscript_now(kit, candidacy_id, key, format_)
    data = writer.write(manuscript, pattern_bytes(kit, candidacy_id, format_))
    with kit.db.read() as db:
        own = [
            one for one in store.exports.list(db, kit.owner, candidacy_id) if one.assignment == key
        ]
    last = _returned_last([one for one in own if one.format == format_])
    kept = Export(manuscript.mark, key, format_named(format_), manuscript, kit.now)
    before = next((one for one in own if one.key == kept.key), kept)
    with kit.db.write() as db:
        store.exports.put(
            db,
            kit.owner,
            candidacy_id,
            _kept_as(kept, before),
        )
    return Saved(data) if clean else _into_last(kit, writer, manuscript, data, last)


def would_save(kit: Kit, candidacy_id: str, key: str, format_: str) -> Saved | None:
    """What `saved` would come to, where a file of this format came back; nothing is kept."""
    with kit.db.read() as db:
        every = store.exports.list(db, kit.owner, candidacy_id)
    last = _returned_last([one for one in every if (one.assignment, one.format) == (key, format_)])
    if not last:
        return None
    writer = writer_for(kit, format_)
    manuscript = manuscript_now(kit, candidacy_id, key, format_)
    data = writer.write(manuscript, pattern_bytes(kit, candidacy_id, format_))
    return _into_last(kit, writer, manuscript, data, last)


def _into_last(
    kit: Kit, writer: OfficeWriter, manuscript: Manuscript, clean: bytes, last: str
) -> Saved:
    """The clean file where none came back."""
    if not last:
        return Saved(clean)
    there = kit.objects.has(last)
    into = written_into(writer, manuscript, clean, kit.objects.get(last)) if there else None
    if into is None:
        return Saved(clean, is_apart=True)
    return Saved(into.data, is_into=True, removed=into.removed, comments=into.comments)


def _kept_as(kept: Export, before: Export) -> Export:
    """What is written now, beside the file of this mark that came back: its format is the record's."""
    if not before.returned:
        return kept
    return replace(
        kept, format=before.format, returned=before.returned, returned_at=before.returned_at
    )


def _returned_last(exports: Sequence[Export]) -> str:
    """The key of the bytes of the file that came back last, or the empty string."""
    dated = [(one.returned_at, one.returned) for one in exports if one.returned_at]
    return max(dated)[1] if dated else ""


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
