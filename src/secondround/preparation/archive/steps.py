"""Saving everything of one person, bringing it back, erasing it."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from pydantic import TypeAdapter, ValidationError

from secondround.foundation.errors import NotFound, Refused, Unreadable
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import owner_prefix
from secondround.foundation.storage.database import HEAD
from secondround.preparation.archive import store
from secondround.preparation.archive.layout import (
    CONTENTS,
    KEPT,
    LISTS,
    OTHERS,
    changed_in,
    check_members,
    lines_in,
    path_of,
)
from secondround.preparation.archive.model import FORMAT, Contents, Receipt
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps

LARGEST = 20_000_000_000
"""Bytes that an archive may unpack to: some forty hours of sound."""

_contents = TypeAdapter(Contents)


def save(kit: Kit, path: Path) -> Contents:
    """Write everything of the owner to one zip: every list as lines of JSON, every original byte for byte under the
    name it came with, and brief.json of each candidacy to be read by people and programs.

    What is not listed there does not exist: jobs and caches are left out.
    """
    prefix = owner_prefix(kit.owner)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        tables = {name: _save_list(kit, archive, name) for name in store.lists()}
        originals = _save_originals(kit, archive, prefix)
        for one in candidacy_steps.candidacies(kit):
            name = path_of(one.title or one.id, "brief.json", archive.namelist())
            archive.writestr(name, brief_steps.one_file(kit, one.id, "brief.json"))
        made = Contents(FORMAT, kit.now, HEAD, tables, originals)
        archive.writestr(CONTENTS, _contents.dump_json(made, indent=2))
    return made


def restore(kit: Kit, path: Path) -> Contents:
    """Bring back what `save` wrote, for whoever the kit is of; nothing at all is kept where something is amiss.

    Raises `Unreadable` for what is no archive, and `Refused` where the owner has anything already or the archive is of
    a newer release or was changed.
    """
    with kit.db.read() as db:
        if store.has_any(db, kit.owner):
            raise Refused(
                "there is something here already",
                "An archive is brought back into an empty place: erase first, or choose another data folder.",
            )
    try:
        with ZipFile(path) as archive:
            check_members(archive, LARGEST)
            contents = _contents_of(archive, path.name)
            _restore_all(kit, archive, contents)
    except (BadZipFile, KeyError, OSError, EOFError) as error:
        raise Unreadable(
            "{name} is not an archive, or not a whole one",
            "Take the file as `secondround archive save` wrote it.",
            name=path.name,
        ) from error
    return contents


def erase(kit: Kit, jobs: Jobs) -> Receipt:
    """Nothing of the owner is left: lines, originals, what was worked out from them, jobs. It cannot be taken back."""
    jobs.forget(kit.owner)
    keys = kit.objects.list(owner_prefix(kit.owner))
    size = sum(kit.objects.size(key) for key in keys)
    with kit.db.write() as db:
        lines = store.delete_all(db, kit.owner)
    for key in keys:
        kit.objects.delete(key)
    return Receipt(kit.now, lines, len(keys), size)


def erase_candidacy(kit: Kit, jobs: Jobs, candidacy_id: str) -> Receipt:
    """Nothing of this candidacy is left; what another of the owner's has too stays. It cannot be taken back.

    Archives that wait to be fetched go with it, since it is in them.
    """
    jobs.forget(kit.owner, candidacy_id)
    prefix = owner_prefix(kit.owner)
    with kit.db.write() as db:
        lines = store.delete_candidacy(db, kit.owner, candidacy_id)
        needed = store.words_in(db, kit.owner, prefix)
    gone = [key for key in kit.objects.list(prefix) if key not in needed]
    size = sum(kit.objects.size(key) for key in gone)
    for key in gone:
        kit.objects.delete(key)
    return Receipt(kit.now, lines, len(gone), size)


def last_moment(kit: Kit, candidacy_id: str) -> datetime:
    """When anything was last done in the candidacy, as far as its rows say. Raises `NotFound`."""
    with kit.db.read() as db:
        found = store.last_moment(db, kit.owner, candidacy_id)
    if found is None:
        raise NotFound("candidacy {candidacy_id}", candidacy_id=candidacy_id)
    return found


def _save_list(kit: Kit, archive: ZipFile, name: str) -> int:
    count = 0
    with kit.db.read() as db, archive.open(f"{LISTS}{name}.jsonl", "w") as file:
        for line in store.lines(db, kit.owner, name):
            file.write(json.dumps(line, ensure_ascii=False, sort_keys=True).encode() + b"\n")
            count += 1
    return count


def _save_originals(kit: Kit, archive: ZipFile, prefix: str) -> dict[str, str]:
    named = _names_of_originals(kit)
    paths: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        passing = Path(folder) / "original"
        for key in kit.objects.list(prefix):
            if key.startswith(f"{prefix}{KEPT}"):
                continue
            where = named.get(key)
            taken = paths.values()
            paths[key] = path_of(*where, taken) if where else f"{OTHERS}{key[len(prefix) :]}"
            kit.objects.fetch(key, passing)
            archive.write(passing, paths[key])
    return paths


def _names_of_originals(kit: Kit) -> dict[str, tuple[str, str]]:
    """By key, the candidacy's and the document's name."""
    return {
        document.original: (one.title or one.id, document.name)
        for one in candidacy_steps.candidacies(kit)
        for document in document_steps.documents_of(kit, one.id)
        if document.original
    }


def _contents_of(archive: ZipFile, name: str) -> Contents:
    try:
        contents = _contents.validate_json(archive.read(CONTENTS))
    except ValidationError as error:
        raise Unreadable("{name}: its list of contents cannot be read", name=name) from error
    if contents.format > FORMAT or contents.migration > HEAD:
        raise Refused("{name} is of a newer SecondRound", "Update this one first.", name=name)
    return contents


def _restore_all(kit: Kit, archive: ZipFile, contents: Contents) -> None:
    prefix = owner_prefix(kit.owner)
    moved = {key: prefix + _rest(key) for key in contents.originals}
    try:
        _restore_originals(kit, archive, contents, moved)
        _restore_lists(kit, archive, contents, moved)
    except BaseException:
        for key in moved.values():
            kit.objects.delete(key)
        raise


def _restore_originals(
    kit: Kit, archive: ZipFile, contents: Contents, moved: Mapping[str, str]
) -> None:
    """Kept under the owner's own keys: `moved` has them by those they had."""
    with tempfile.TemporaryDirectory() as folder:
        passing = Path(folder) / "original"
        for key, path in contents.originals.items():
            with archive.open(path) as packed, passing.open("wb") as file:
                while block := packed.read(1_000_000):
                    file.write(block)
            kit.objects.put_file(moved[key], passing)


def _rest(key: str) -> str:
    """What follows workspace and person. Raises `Refused` for what would leave the owner's place."""
    parts = key.split("/")[2:]
    if not parts or any(one in ("", ".", "..") for one in parts) or "\\" in key:
        raise Refused(
            "this archive names a place that is not its own", "Take the archive as it was saved."
        )
    return "/".join(parts)


def _restore_lists(
    kit: Kit, archive: ZipFile, contents: Contents, moved: Mapping[str, str]
) -> None:
    with kit.db.write() as db:
        for name in store.lists():
            if name in contents.tables:
                store.keep(db, kit.owner, name, _lines(archive, name, moved))
        store.finish(db, kit.owner)


def _lines(archive: ZipFile, name: str, moved: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    for line in lines_in(archive, f"{LISTS}{name}.jsonl"):
        try:
            found = changed_in(json.loads(line), moved)
        except ValueError as error:
            raise Refused(
                "a line of {name} cannot be read", "Take the archive as it was saved.", name=name
            ) from error
        if not isinstance(found, dict):
            raise Refused(
                "a line of {name} is no line", "Take the archive as it was saved.", name=name
            )
        yield found
