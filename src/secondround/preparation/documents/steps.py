"""Bringing documents in, saying what each is, and finding them again."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import object_key
from secondround.foundation.ports.readers import Part
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import store
from secondround.preparation.documents.folder import Found, files_in, sha256_of
from secondround.preparation.documents.kinds.recognise import recognise
from secondround.preparation.documents.model import KINDS, Document, Kind, Passage
from secondround.preparation.documents.reading import read_document, refusal

READING = 1
"""Raise it when readers read differently: everything is read again then."""

DEEPEST = 3
"""How deep a container may lie inside a container."""

Progress = Callable[[str], None]
"""Is told the name of each file that is being read."""


def silently(name: str) -> None:
    """Tell nobody."""


def bring_in(
    kit: Kit, candidacy_id: str, folder: Path, progress: Progress = silently
) -> tuple[Document, ...]:
    """Read what is new in the folder; the candidacy then holds what the folder holds.

    What was read before is not read again. A document that cannot be read is there with its message.
    `progress` is told the name of each file that is being read. Raises `NotFound` and `Refused`.
    """
    if not folder.exists():
        raise NotFound(f"the folder {folder}", "Check its name.")
    if not folder.is_dir():
        raise Refused(f"{folder} is not a folder", "Put what you have into a folder and name that.")
    found = files_in(folder, kit.settings.largest_document)
    if not found:
        raise Refused(f"{folder} is empty", "Put the posting, your CV and your notes into it.")
    ids = {file.name: _id_of_file(kit, file) for file in found}
    known = _read_before(kit, tuple(ids.values()))
    named: dict[str, Document] = {}
    for file in found:
        before = known.named(file.name, ids[file.name])
        named.update(before or _bring_file(kit, file, ids[file.name], progress))
    passages = _passages(kit, tuple(replace(d, name=n) for n, d in named.items()))
    kinds = recognise({n: replace(d, name=n) for n, d in named.items()}, passages)
    sorted_out = {
        n: replace(d, kind=kinds[n][0], kind_reason=kinds[n][1]) for n, d in named.items()
    }
    with kit.db.write() as db:
        store.link(db, kit.owner, candidacy_id, sorted_out)
    return documents_of(kit, candidacy_id)


def documents_of(kit: Kit, candidacy_id: str) -> tuple[Document, ...]:
    """The candidacy's documents by name, with the kinds the candidate corrected."""
    with kit.db.read() as db:
        documents = store.linked(db, kit.owner, candidacy_id)
    edits = candidacy_steps.edits_of(kit, candidacy_id, "documents")
    said = {edit.key: edit.value for edit in edits if edit.field == "kind"}
    return tuple(
        replace(one, kind=said[one.name], confirmed=True) if one.name in said else one
        for one in documents
    )


def passages_of(kit: Kit, candidacy_id: str, *kinds: Kind) -> tuple[Passage, ...]:
    """The passages of the documents of these kinds (of all, without any), by document name and position."""
    documents = documents_of(kit, candidacy_id)
    return _passages(kit, tuple(one for one in documents if not kinds or one.kind in kinds))


def search_words(
    kit: Kit, candidacy_id: str, words: Sequence[str], kinds: tuple[Kind, ...], most: int
) -> list[str]:
    """Ids of the passages that hold any of the words, best first by BM25 (PostgreSQL: by its own rank)."""
    ids = [one.id for one in documents_of(kit, candidacy_id) if not kinds or one.kind in kinds]
    with kit.db.read() as db:
        return store.search_words(db, kit.owner, ids, words, most)


def correct_kind(kit: Kit, candidacy_id: str, name: str, kind: str) -> None:
    """The candidate says what a document is. Raises `NotFound` for an unknown name, `Refused` for a kind."""
    if kind not in KINDS:
        raise Refused(f"{kind} is not a kind of document", "Choose one of: " + ", ".join(KINDS))
    if name not in {one.name for one in documents_of(kit, candidacy_id)}:
        raise NotFound(f"the document {name}", "`secondround documents FOLDER` lists them.")
    candidacy_steps.edit(kit, candidacy_id, "documents", name, "kind", kind)


def original(kit: Kit, document: Document) -> bytes:
    """The bytes as they were brought in. Raises `NotFound` for one that was never opened."""
    if not document.original:
        raise NotFound(f"the original of {document.name}", document.message)
    return kit.objects.get(document.original)


@dataclass(frozen=True)
class _Before:
    """What was read before: documents by id, and what was found inside them."""

    read: dict[str, Document]
    parts: dict[str, list[tuple[str, str]]]

    def named(self, name: str, document_id: str) -> dict[str, Document]:
        """The document and everything inside it; nothing when any of it has to be read again."""
        if document_id not in self.read:
            return {}
        named = {name: self.read[document_id]}
        for part, part_id in self.parts.get(document_id, ()):
            inside = self.named(f"{name}/{part}", part_id)
            if not inside:
                return {}
            named |= inside
        return named


def _read_before(kit: Kit, ids: tuple[str, ...]) -> _Before:
    before = _Before({}, {})
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


def _bring_file(kit: Kit, file: Found, document_id: str, progress: Progress) -> dict[str, Document]:
    if not file.refusal:
        progress(file.name)
        try:
            return _read(kit, file.name, file.path.read_bytes(), document_id, DEEPEST)
        except OSError:
            file = replace(file, refusal="broken")
    return {file.name: _keep_refusal(kit, file, document_id)}


def _read(kit: Kit, name: str, data: bytes, document_id: str, depth: int) -> dict[str, Document]:
    document, passages, parts = read_document(
        document_id, name, data, kit.choose_reader, kit.why_not_read
    )
    if parts and depth == 0:
        document, parts = replace(document, status="partly"), ()
    document = replace(document, original=object_key(kit.owner, data))
    kit.objects.put(document.original, data)
    named = {name: document}
    inside: list[tuple[str, str]] = []
    for part in _distinct(parts):
        part_id = _id_of(kit, hashlib.sha256(part.data).hexdigest())
        named |= _read(kit, f"{name}/{part.name}", part.data, part_id, depth - 1)
        inside.append((part.name, part_id))
    with kit.db.write() as db:
        store.keep_document(db, kit.owner, READING, document, passages, inside)
    return named


def _distinct(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    seen: dict[str, int] = {}
    named = []
    for part in parts:
        seen[part.name] = seen.get(part.name, 0) + 1
        again = seen[part.name] > 1
        named.append(replace(part, name=f"{part.name} ({seen[part.name]})") if again else part)
    return tuple(named)


def _keep_refusal(kit: Kit, file: Found, document_id: str) -> Document:
    say = say_in(kit.settings.language)
    document = refusal(
        document_id, file.name, file.size, file.refusal, kit.settings.largest_document, say
    )
    with kit.db.write() as db:
        store.keep_document(db, kit.owner, READING, document, (), ())
    return document


def _passages(kit: Kit, documents: tuple[Document, ...]) -> tuple[Passage, ...]:
    # The same bytes under two names are one document: its passages are given once, under the first name.
    first = {one.id: one for one in reversed(documents)}
    with kit.db.read() as db:
        return store.passages_of(db, kit.owner, [d for d in documents if first[d.id] is d])


def _id_of(kit: Kit, content: str) -> str:
    owned = f"{kit.owner.workspace_id}/{kit.owner.person_id}/{content}"
    return hashlib.sha256(owned.encode("utf-8", "replace")).hexdigest()[:24]
