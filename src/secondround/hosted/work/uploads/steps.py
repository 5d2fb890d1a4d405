"""A file on its way: a link to send it to, a look at what came, a document; and a link to get an original."""

from datetime import timedelta

from secondround.foundation.errors import Busy, NotFound, Refused, Unreadable
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import Links, OwnLinks, owner_prefix
from secondround.hosted.work.uploads.model import Upload, made_at, new_id
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document

SENDING = timedelta(minutes=15)
"""How long a link takes a file."""

LOOKING = timedelta(hours=1)
"""How long what came is kept until somebody says that it has."""

GETTING = timedelta(minutes=5)
"""How long a link gives a file."""

LARGE = 5_000_000
"""Bytes from which an original is got from the store itself."""

MOST = 50
"""Files of one person on their way at once."""

HEAD = 65_536


def begin(kit: Kit, links: Links, size: int) -> Upload:
    """Where to send a file of so many bytes. Raises `Refused` for one that is too large, `Busy` for too many at once.

    What was sent before and never taken over is removed after an hour.
    """
    if not 0 < size <= kit.settings.largest_document:
        raise _too_large(kit)
    if len(_on_the_way(kit)) >= MOST:
        raise Busy("too many files are on their way", "Wait until some have arrived.")
    made = new_id(kit.now)
    seconds = int(SENDING.total_seconds())
    return Upload(made, OwnLinks(links, kit.owner).link(_key(kit, made), "PUT", seconds))


def arrived(kit: Kit, candidacy_id: str, upload_id: str, name: str) -> Document:
    """The document that came: its size and kind looked at here, its SHA-256 computed here, whatever the sender says.

    Called again after a crash in the middle it gives the same document. Raises `NotFound` where nothing came, or too
    long ago; `Refused` for what is too large and `Unreadable` for what no reader takes: that is removed.
    """
    begun = made_at(upload_id)
    if begun is None or not begun <= kit.now + SENDING or kit.now - begun > LOOKING:
        raise _nothing_came()
    key = _key(kit, upload_id)
    try:
        size = kit.objects.size(key)
    except NotFound:
        raise _nothing_came() from None
    if size > kit.settings.largest_document:
        kit.objects.delete(key)
        raise _too_large(kit)
    # As many as were counted: the link still takes others.
    data = kit.objects.part(key, 0, size)
    if not kit.choose_reader(data[:HEAD], name):
        kit.objects.delete(key)
        raise Unreadable(kit.why_not_read(data[:HEAD], name))
    kept = document_steps.add(kit, candidacy_id, name, data)
    kit.objects.delete(key)
    return kept


def link_to_original(kit: Kit, links: Links, document: Document) -> str:
    """Where a large original is got from the store itself; empty for a small one, which comes through here."""
    if not document.original or kit.objects.size(document.original) < LARGE:
        return ""
    own = OwnLinks(links, kit.owner)
    return own.link(document.original, "GET", int(GETTING.total_seconds()))


def _on_the_way(kit: Kit) -> list[str]:
    """The keys of what was sent lately; what is older is removed."""
    lately = []
    for key in kit.objects.list(f"{owner_prefix(kit.owner)}arriving/"):
        begun = made_at(key.rsplit("/", 1)[-1])
        if begun is None or kit.now - begun > LOOKING:
            kit.objects.delete(key)
        else:
            lately.append(key)
    return lately


def _key(kit: Kit, upload_id: str) -> str:
    return f"{owner_prefix(kit.owner)}arriving/{upload_id}"


def _nothing_came() -> NotFound:
    return NotFound("the file", "Send it again.")


def _too_large(kit: Kit) -> Refused:
    return Refused(
        "the file has more than {count} million bytes, or none",
        "Bring the part that matters, or print it to a smaller PDF.",
        count=kit.settings.largest_document // 1_000_000,
    )
