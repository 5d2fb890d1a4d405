"""Bringing documents in, saying what each is, and finding them again."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import object_key
from secondround.foundation.wording import Say, say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import store
from secondround.preparation.documents.arrival.folder import (
    Found,
    Progress,
    files_in,
    sha256_of,
    silently,
)
from secondround.preparation.documents.arrival.names import Before, distinct, inside
from secondround.preparation.documents.arrival.reading import read_document, refusal
from secondround.preparation.documents.corrected.laid import laid
from secondround.preparation.documents.erased.kept import erased_of
from secondround.preparation.documents.erased.words import masked, without
from secondround.preparation.documents.held import steps as held_steps
from secondround.preparation.documents.held.steps import Change, Held, with_added
from secondround.preparation.documents.kinds.posts import posted
from secondround.preparation.documents.model import Document, Kind, Passage

READING = 6
"""Raise it when readers read differently: everything is read again then."""

CORRECTED = "documents"
"""The part under which what the candidate says of a document is kept as edits."""

SPEAKERS = "speakers"
"""The part under which the names of speakers are kept as edits."""

DEEPEST = 3
"""How deep a container may lie inside a container."""


def bring_in(
    kit: Kit, candidacy_id: str, folder: Path, progress: Progress = silently
) -> tuple[Document, ...]:
    """Read what is new in the folder; the candidacy then holds what the folder holds.

    What was read before is not read again. A document that cannot be read is there with its message.
    `progress` is told the name of each file that is being read. Raises `NotFound` and `Refused`.
    """
    found = files_in(folder, kit.settings.largest_document)
    ids = {file.name: _id_of_file(kit, file) for file in found}
    known, say = _read_before(kit, tuple(ids.values())), _say(kit, candidacy_id)
    named: dict[str, Document] = {}
    for file in found:
        before = known.named(file.name, ids[file.name])
        named.update(before or _bring_file(kit, file, ids[file.name], progress, say))
    _hold(kit, candidacy_id, lambda _, added: (named, added))
    return documents_of(kit, candidacy_id)


def add(kit: Kit, candidacy_id: str, name: str, data: bytes, url: str = "") -> Document:
    """Bring one more document in, beside the folder; what was added before under this name gives way.

    It stays until `remove`, whatever the folder holds then. Its name in the candidacy is given back: another
    one where a file of the folder has it. A document that cannot be read is there with its message.
    """
    kept = keep(kit, name, data, url)
    return document(kit, candidacy_id, kept.id, hold(kit, candidacy_id, {name: kept.id})[name])


def keep(kit: Kit, name: str, data: bytes, url: str = "") -> Document:
    """Read and keep what no candidacy holds yet. `url` is where it was got from; a page may claim another."""
    document_id = _id_of(kit, hashlib.sha256(data).hexdigest())
    known = _read_before(kit, (document_id,)).named(name, document_id)
    return (known or _read(kit, name, data, document_id, DEEPEST, url))[name]


def hold(kit: Kit, candidacy_id: str, kept: Mapping[str, str]) -> dict[str, str]:
    """The candidacy holds what was kept (ids by name), as by `add`; the names they have there, by their own.

    All kinds are recognised anew, so that many at once take hardly longer than one.
    """
    before = _read_before(kit, tuple(kept.values()))
    named = {n: d for one in kept.items() for n, d in before.named(*one).items()}
    return _hold(kit, candidacy_id, with_added(named))


def add_too_large(kit: Kit, candidacy_id: str, name: str, size: int) -> Document:
    """Hold what is over the largest size by its name, with the reason and the way out; it is never opened."""
    file = Found(name, Path(name), size, "too large")
    kept = _keep_refusal(kit, file, _id_of_file(kit, file), _say(kit, candidacy_id))
    names = _hold(kit, candidacy_id, with_added({name: kept}))
    return document(kit, candidacy_id, kept.id, names[name])


def remove(kit: Kit, candidacy_id: str, name: str) -> None:
    """The candidacy no longer holds what was added under this name. Raises `NotFound`."""

    def without_it(folder: Held, added: Held) -> tuple[Held, Held]:
        if not (gone := inside(name, added)):
            raise _unknown(name)
        return folder, {n: d for n, d in added.items() if n not in gone}

    _hold(kit, candidacy_id, without_it)


def documents_of(kit: Kit, candidacy_id: str) -> tuple[Document, ...]:
    """The candidacy's documents by name, with what the candidate said of kind, date, company and round, erased words
    blacked out."""
    with kit.db.read() as db:
        documents = store.linked(db, kit.owner, candidacy_id)
    said = candidacy_steps.edits_of(kit, candidacy_id, CORRECTED)
    found = laid(documents, said, candidacy_steps.find(kit, candidacy_id).company)
    return masked(found, erased_of(kit, candidacy_id))


def waiting(kit: Kit, candidacy_id: str) -> int:
    """How many documents the candidate has not said the kind of; two queries, whatever there are."""
    edits = candidacy_steps.edits_of(kit, candidacy_id, CORRECTED)
    said = {edit.key for edit in edits if edit.field == "kind"}
    return len(names_of(kit, candidacy_id).keys() - said)


def names_of(kit: Kit, candidacy_id: str) -> dict[str, str]:
    """The ids of the candidacy's documents by name; one query that reads none of them."""
    with kit.db.read() as db:
        return store.names(db, kit.owner, candidacy_id)


def document(kit: Kit, candidacy_id: str, document_id: str, name: str = "") -> Document:
    """One of the candidacy's documents, the first or that of this name. Raises `NotFound`, also for somebody else's."""
    for one in documents_of(kit, candidacy_id):
        if one.id == document_id and name in ("", one.name):
            return one
    raise NotFound("the document", "It may have been removed.")


def passages_in(kit: Kit, candidacy_id: str, *documents: Document) -> tuple[Passage, ...]:
    """All passages of these documents, their speakers as the candidate named them, without what was erased."""
    return _as_named(kit, candidacy_id, documents)


def passages_of(kit: Kit, candidacy_id: str, *kinds: Kind) -> tuple[Passage, ...]:
    """The passages of the documents of these kinds (or of all), by document name and position, speakers as named."""
    every = documents_of(kit, candidacy_id)
    chosen = tuple(one for one in every if not kinds or one.kind in kinds)
    return _as_named(kit, candidacy_id, chosen)


def as_read(kit: Kit, documents: Sequence[Document]) -> tuple[Passage, ...]:
    """The passages of these documents, their speakers as the sources spell them."""
    # The same bytes under two names are one document: its passages are given once, under the first name.
    first = {one.id: one for one in reversed(documents)}
    with kit.db.read() as db:
        return store.passages_of(db, kit.owner, [d for d in documents if first[d.id] is d])


def speakers_named(kit: Kit, candidacy_id: str) -> dict[str, dict[str, str]]:
    """By document, the names the candidate gave to labels."""
    edits = candidacy_steps.edits_of(kit, candidacy_id, SPEAKERS)
    return {edit.key: dict(edit.value) for edit in edits if edit.field == "names"}


def _as_named(kit: Kit, candidacy_id: str, documents: tuple[Document, ...]) -> tuple[Passage, ...]:
    found, names = as_read(kit, documents), speakers_named(kit, candidacy_id)
    named = tuple(
        replace(one, speaker=names.get(one.document, {}).get(one.speaker) or one.speaker)
        for one in (found if names else ())
    )
    return without(named or found, erased_of(kit, candidacy_id))


def search_words(
    kit: Kit, candidacy_id: str, words: Sequence[str], kinds: tuple[Kind, ...], most: int
) -> list[str]:
    """Ids of the passages that hold any of the words, best first by BM25 (PostgreSQL: by its own rank)."""
    ids = [one.id for one in documents_of(kit, candidacy_id) if not kinds or one.kind in kinds]
    with kit.db.read() as db:
        return store.search_words(db, kit.owner, ids, words, most)


def original(kit: Kit, document: Document) -> bytes:
    """The bytes as they were brought in. Raises `NotFound` for one that was never opened."""
    if not document.original:
        raise NotFound("the original of {name}", document.message, name=document.name)
    return kit.objects.get(document.original)


def _unknown(name: str) -> NotFound:
    return NotFound("the document {name}", "`secondround documents FOLDER` lists them.", name=name)


def _hold(kit: Kit, candidacy_id: str, change: Change) -> dict[str, str]:
    return held_steps.hold(kit, candidacy_id, change, partial(as_read, kit))


def _read_before(kit: Kit, ids: tuple[str, ...]) -> Before:
    before = Before({}, {})
    while ids:
        with kit.db.read() as db:
            before.read.update(store.find_read(db, kit.owner, READING, ids))
            parts = store.parts_of(db, kit.owner, ids)
        before.parts.update(parts)
        ids = tuple(part_id for inside in parts.values() for _, part_id in inside)
    return before


def _id_of_file(kit: Kit, file: Found) -> str:
    if not file.refusal:
        try:
            return _id_of(kit, sha256_of(file.path))
        except OSError:
            file = replace(file, refusal="broken")
    return _id_of(kit, f"{file.refusal}:{file.name}:{file.size}")


def _bring_file(
    kit: Kit, file: Found, document_id: str, progress: Progress, say: Say
) -> dict[str, Document]:
    if not file.refusal:
        progress(file.name)
        try:
            return _read(kit, file.name, file.path.read_bytes(), document_id, DEEPEST)
        except OSError:
            file = replace(file, refusal="broken")
    return {file.name: _keep_refusal(kit, file, document_id, say)}


def _read(
    kit: Kit, name: str, data: bytes, document_id: str, depth: int, url: str = ""
) -> dict[str, Document]:
    document, passages, parts = read_document(
        document_id, name, data, kit.choose_reader, kit.why_not_read
    )
    if parts and depth == 0:
        document, parts = replace(document, status="partly"), ()
    if document.date is None and (day := posted(passages, kit.now.date())):
        document = replace(document, date=day, date_about=True)
    document = replace(document, original=object_key(kit.owner, data), url=url or document.url)
    kit.objects.put(document.original, data)
    named = {name: document}
    inside: list[tuple[str, str]] = []
    for part in distinct(parts):
        part_id = _id_of(kit, hashlib.sha256(part.data).hexdigest())
        named |= _read(kit, f"{name}/{part.name}", part.data, part_id, depth - 1)
        inside.append((part.name, part_id))
    with kit.db.write() as db:
        store.keep_document(db, kit.owner, READING, document, passages, inside)
    return named


def _say(kit: Kit, candidacy_id: str) -> Say:
    """In the language that is set, else the candidacy's."""
    settled = kit.settings.language
    return say_in(
        settled if settled != "auto" else candidacy_steps.find(kit, candidacy_id).language
    )


def _keep_refusal(kit: Kit, file: Found, document_id: str, say: Say) -> Document:
    document = refusal(
        document_id, file.name, file.size, file.refusal, kit.settings.largest_document, say
    )
    with kit.db.write() as db:
        store.keep_document(db, kit.owner, READING, document, (), ())
    return document


def _id_of(kit: Kit, content: str) -> str:
    owned = f"{kit.owner.workspace_id}/{kit.owner.person_id}/{content}"
    return hashlib.sha256(owned.encode("utf-8", "replace")).hexdigest()[:24]
