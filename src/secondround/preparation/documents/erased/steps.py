"""Deleting from the database what was erased, when it is erased and whenever documents are read again."""

from collections.abc import Callable, Sequence

from secondround.foundation.kit import Kit
from secondround.foundation.storage.texts import change_texts
from secondround.preparation.documents.erased import store
from secondround.preparation.documents.erased.kept import erased_of
from secondround.preparation.documents.erased.words import blacked, masked, without
from secondround.preparation.documents.model import Document, Passage

AsRead = Callable[[Sequence[Document]], Sequence[Passage]]
"""Gives the passages of some documents as they are kept."""


def delete_erased(
    kit: Kit, candidacy_id: str, documents: Sequence[Document], as_read: AsRead
) -> None:
    """No passage, title or field of the candidacy's documents holds erased words any more, for whoever reads them."""
    erased = erased_of(kit, candidacy_id)
    for one in documents if erased else ():
        before = as_read([one])
        left = {each.id: each for each in without(before, erased)}
        gone = [each for each in before if each.id not in left]
        changed = [left[each.id] for each in before if each.id in left and left[each.id] != each]
        (document,) = masked([one], erased)
        with kit.db.write() as db:
            store.keep_rest(db, kit.owner, document, gone, changed)


def delete_derived(kit: Kit, candidacy_id: str) -> None:
    """What was derived, changed or heard keeps its shape, the erased words in it blacked out."""
    erased = erased_of(kit, candidacy_id)
    with kit.db.write() as db:
        change_texts(db, kit.owner, candidacy_id, lambda text: blacked(text, erased))
