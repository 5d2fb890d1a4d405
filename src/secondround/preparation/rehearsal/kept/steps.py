"""Finding sittings and takes, and keeping them as they are."""

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.preparation.rehearsal import store
from secondround.preparation.rehearsal.model import Sitting, Take, Way


def sittings_of(kit: Kit, candidacy_id: str) -> tuple[Sitting, ...]:
    """Every sitting, the first first."""
    with kit.db.read() as db:
        return store.sittings.list(db, kit.owner, candidacy_id)


def sitting_named(kit: Kit, candidacy_id: str, key: str) -> Sitting:
    """The one whose key begins so. Raises `NotFound`, also where several do."""
    found = [one for one in sittings_of(kit, candidacy_id) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise NotFound("the sitting", "It may have been forgotten.")
    return found[0]


def takes_of(kit: Kit, candidacy_id: str, sitting: str = "") -> tuple[Take, ...]:
    """Every take, or those of a sitting, the first first."""
    only = {"sitting": sitting} if sitting else None
    with kit.db.read() as db:
        return store.takes.list(db, kit.owner, candidacy_id, only=only)


def said_counts(kit: Kit, candidacy_id: str, way: Way | None = None) -> dict[str, int]:
    """How often each listed question was answered or begun (in one `way`, or in any), follow-ups counted too; one query
    that reads no answer."""
    only = {"way": way} if way else None
    with kit.db.read() as db:
        found = store.takes.tally(db, kit.owner, candidacy_id, "question", only)
    return {question: count for question, count in found.items() if question}


def take_named(kit: Kit, candidacy_id: str, key: str) -> Take:
    """The one whose key begins so. Raises `NotFound`, also where several do."""
    found = [one for one in takes_of(kit, candidacy_id) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise NotFound("the take", "It may have been forgotten.")
    return found[0]


def keep_sitting(kit: Kit, candidacy_id: str, sitting: Sitting) -> Sitting:
    """As it is now."""
    with kit.db.write() as db:
        store.sittings.put(db, kit.owner, candidacy_id, sitting)
    return sitting


def keep_take(kit: Kit, candidacy_id: str, take: Take) -> Take:
    """As it is now."""
    with kit.db.write() as db:
        store.takes.put(db, kit.owner, candidacy_id, take)
    return take
