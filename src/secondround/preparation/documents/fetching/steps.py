"""Bringing in a page by its address, and asking anything of the web: what was asked of whom is written down first."""

from datetime import datetime, timedelta
from time import monotonic

from secondround.foundation.kit import Kit
from secondround.foundation.ports.fetching import PLAIN, Ask, Fetched, host_of
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.fetching import store
from secondround.preparation.documents.fetching.model import Asked
from secondround.preparation.documents.fetching.naming import document_name
from secondround.preparation.documents.model import Document


class Clock:
    """The kit's moment, and the time that has passed since."""

    def __init__(self, kit: Kit) -> None:
        self._start, self._begun = kit.now, monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=monotonic() - self._begun)


def ask(
    kit: Kit, candidacy_id: str, address: str, how: Ask = PLAIN, at: datetime | None = None
) -> Fetched:
    """What the address answers. That it was asked for is written down first, and stays whatever comes of it.

    Raises what `Fetch` raises.
    """
    host_of(address)
    with kit.db.write() as db:
        store.add(db, kit.owner, candidacy_id, address, at or kit.now)
    return kit.fetch(address, how)


def bring_page(kit: Kit, candidacy_id: str, address: str) -> Document:
    """Get one page and keep it as a document.

    Raises what `Fetch` raises; nothing is kept then but that it was asked for.
    """
    got = ask(kit, candidacy_id, address.strip())
    return document_steps.add(
        kit, candidacy_id, document_name(got.url, got.kind), got.data, got.url
    )


def asked_of_the_web(kit: Kit, candidacy_id: str) -> tuple[Asked, ...]:
    """Every request that was made for this candidacy; the oldest first."""
    with kit.db.read() as db:
        return store.list_all(db, kit.owner, candidacy_id)
