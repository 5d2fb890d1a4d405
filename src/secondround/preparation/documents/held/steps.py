"""Changing what a candidacy holds, also while somebody else does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import store
from secondround.preparation.documents.arrival.names import free_name, inside
from secondround.preparation.documents.erased.steps import delete_erased
from secondround.preparation.documents.kinds.recognise import recognise
from secondround.preparation.documents.model import Document, Passage

Held = Mapping[str, Document]
"""By the name in the candidacy, or the name it was added under."""

Read = Callable[[Sequence[Document]], tuple[Passage, ...]]

Change = Callable[[Held, Held], tuple[Held, Held]]
"""Of the documents of the folder and of the added ones."""


def held(kit: Kit, candidacy_id: str) -> tuple[Held, Held]:
    """The documents of its folder, and the added ones."""
    with kit.db.read() as db:
        folder, added = (
            {one.name: one for one in store.linked(db, kit.owner, candidacy_id, origin)}
            for origin in ("folder", "added")
        )
    return folder, added


def with_added(named: Held) -> Change:
    """These are added; what was added before under a name of theirs gives way."""

    def change(folder: Held, before: Held) -> tuple[Held, Held]:
        gone = {
            n
            for one in named
            for n in (*inside(one, before), *inside(free_name(one, folder), before))
        }
        return folder, {n: d for n, d in before.items() if n not in gone} | dict(named)

    return change


def hold(kit: Kit, candidacy_id: str, change: Change, read: Read) -> dict[str, str]:
    """The candidacy holds exactly what `change` makes of what it holds, all kinds recognised anew; the names the added
    ones have, by their own.

    `change` is asked again where somebody else wrote meanwhile: two who add at once both keep what they added.
    """
    while True:
        before = held(kit, candidacy_id)
        folder, added = change(*before)
        names = {name: free_name(name, folder) for name in added}
        everything = dict(folder) | {names[name]: document for name, document in added.items()}
        named = {name: replace(document, name=name) for name, document in everything.items()}
        kinds = recognise(named, read)
        sorted_out = {
            n: replace(d, kind=kinds[n][0], kind_reason=kinds[n][1]) for n, d in named.items()
        }
        if _written(kit, candidacy_id, before, sorted_out, frozenset(names.values())):
            delete_erased(kit, candidacy_id, tuple(sorted_out.values()), read)
            return names


def _written(
    kit: Kit, candidacy_id: str, before: tuple[Held, Held], named: Held, added: frozenset[str]
) -> bool:
    """False, and nothing is written, where the candidacy does not hold what it held before."""
    with kit.db.write() as db:
        candidacy_steps.alone(kit, db, candidacy_id)
        now = {(one.name, one.id) for one in store.linked(db, kit.owner, candidacy_id)}
        if now != {(name, one.id) for part in before for name, one in part.items()}:
            return False
        store.link(db, kit.owner, candidacy_id, named, added)
    return True
