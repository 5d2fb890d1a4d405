"""Opening a candidacy, describing it, and keeping what the candidate changes by hand."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar
from uuid import uuid4

from pydantic import TypeAdapter

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import Keyed, key_of
from secondround.foundation.kit import Kit
from secondround.foundation.storage.database import Transaction
from secondround.preparation.candidacy import store
from secondround.preparation.candidacy.edits import lay_over
from secondround.preparation.candidacy.model import Candidacy, Edit, Seen
from secondround.preparation.candidacy.visits import visit_now

FOR_GOOD = frozenset({"erased"})
"""Parts whose changes are never taken back."""

Noun = TypeVar("Noun", bound=Keyed)


def open_for(kit: Kit, source: str) -> Candidacy:
    """The candidacy prepared from this folder (an absolute path); opened when there is none yet."""
    candidacy = Candidacy(id=key_of("candidacy", source), source=source)
    with kit.db.write() as db:
        found = store.find(db, kit.owner, candidacy.id)
        if found:
            return found
        store.add(db, kit.owner, candidacy, kit.now)
    return candidacy


def open_new(kit: Kit, language: str = "en") -> Candidacy:
    """A candidacy without a folder: it holds what is added to it."""
    candidacy = Candidacy(id=key_of("candidacy", uuid4().hex), source="", language=language)
    with kit.db.write() as db:
        store.add(db, kit.owner, candidacy, kit.now)
    return candidacy


def alone(kit: Kit, db: Transaction, candidacy_id: str) -> None:
    """Until this transaction is over, everybody else who asks for the same waits."""
    store.lock(db, kit.owner, candidacy_id)


def find(kit: Kit, candidacy_id: str) -> Candidacy:
    """Raises `NotFound`, also for somebody else's."""
    with kit.db.read() as db:
        found = store.find(db, kit.owner, candidacy_id)
    if not found:
        raise NotFound(
            "candidacy {candidacy_id}",
            "Run `secondround prepare FOLDER` first.",
            candidacy_id=candidacy_id,
        )
    return found


def candidacies(kit: Kit) -> tuple[Candidacy, ...]:
    """All of this owner's, the newest first."""
    with kit.db.read() as db:
        return store.list_all(db, kit.owner)


def describe(kit: Kit, candidacy_id: str, **values: str) -> None:
    """Keep what was recognised: any of title, company, candidate, language."""
    with kit.db.write() as db:
        store.change(db, kit.owner, candidacy_id, values)


def edit(kit: Kit, candidacy_id: str, part: str, key: str, field: str, value: Any) -> Edit:
    """Keep a change made by hand; a later one to the same field replaces it."""
    made = Edit(part, key, field, value, kit.now)
    with kit.db.write() as db:
        store.save_edit(db, kit.owner, candidacy_id, made)
    return made


def edit_each(
    kit: Kit, candidacy_id: str, part: str, field: str, values: Mapping[str, Any]
) -> None:
    """Keep a change to the same field of several items, by their keys: all of them or none."""
    with kit.db.write() as db:
        for key, value in values.items():
            store.save_edit(db, kit.owner, candidacy_id, Edit(part, key, field, value, kit.now))


def add_own(kit: Kit, candidacy_id: str, part: str, item: Keyed) -> None:
    """Keep a whole item of the candidate's own: it shows after what is derived, and outlives every reading."""
    body = TypeAdapter(type(item)).dump_python(item, mode="json")
    edit(kit, candidacy_id, part, item.key, "added", body)


def undo(kit: Kit, candidacy_id: str, part: str, key: str, field: str) -> None:
    """Take a change back; what was derived shows again. Raises `Refused` for what is for good."""
    if part in FOR_GOOD:
        raise Refused(
            "this cannot be taken back", "What was erased is gone; bring the document again."
        )
    with kit.db.write() as db:
        store.remove_edit(db, kit.owner, candidacy_id, part, key, field)


def follow(kit: Kit, candidacy_id: str, part: str, moved: Mapping[str, str]) -> None:
    """Changes go with their items whose keys changed (`moved`: the old to the new); what is there already stays."""
    made = edits_of(kit, candidacy_id, part) if moved else ()
    there = {(one.key, one.field) for one in made}
    with kit.db.write() as db:
        for one in made:
            key = moved.get(one.key)
            if key and (key, one.field) not in there:
                store.move_edit(db, kit.owner, candidacy_id, one, key)


def edits_of(kit: Kit, candidacy_id: str, part: str = "") -> tuple[Edit, ...]:
    """The candidate's changes, oldest first; of one part, or of all."""
    made = kit.db.once(
        ("edits", kit.owner, candidacy_id),
        lambda db: store.list_edits(db, kit.owner, candidacy_id),
    )
    return tuple(one for one in made if part in ("", one.part))


def with_edits(
    kit: Kit, candidacy_id: str, part: str, noun: type[Noun], items: Sequence[Noun]
) -> tuple[Noun, ...]:
    """The items of a part as the candidate left them."""
    return lay_over(noun, items, edits_of(kit, candidacy_id, part))


def with_edits_everywhere(
    kit: Kit, part: str, noun: type[Noun], items: Mapping[str, Sequence[Noun]]
) -> dict[str, tuple[Noun, ...]]:
    """The items of a part of every candidacy, by its id, as the candidate left them; one query."""
    with kit.db.read() as db:
        made = store.list_edits_everywhere(db, kit.owner, part)
    return {
        each: lay_over(noun, items.get(each, ()), made.get(each, ()))
        for each in items.keys() | made.keys()
    }


def seen_before(kit: Kit, candidacy_id: str, keys: Mapping[str, Sequence[str]]) -> Seen | None:
    """What there was at the visit before this one, None at the first; and keep what is there now (`keys`)."""
    with kit.db.read() as db:
        kept = store.seen(db, kit.owner, candidacy_id)
    latest, before = visit_now(kept.get("latest"), kept.get("before"), kit.now, keys)
    if latest:
        with kit.db.write() as db:
            store.save_seen(db, kit.owner, candidacy_id, {"latest": latest, "before": before})
    return before
