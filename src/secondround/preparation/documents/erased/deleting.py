"""Deleting from the database what was erased, when it is erased and whenever documents are read again."""

from secondround.foundation.kit import Kit
from secondround.foundation.storage.texts import change_texts
from secondround.preparation.documents import store
from secondround.preparation.documents.erased.kept import erased_of
from secondround.preparation.documents.erased.store import keep_rest
from secondround.preparation.documents.erased.words import blacked, masked, without


def delete_erased(kit: Kit, candidacy_id: str) -> None:
    """No passage, title or field of the candidacy's documents holds erased words any more, for whoever reads them."""
    erased = erased_of(kit, candidacy_id)
    if not erased:
        return
    with kit.db.read() as db:
        documents = store.linked(db, kit.owner, candidacy_id)
    for one in documents:
        with kit.db.write() as db:
            before = store.passages_of(db, kit.owner, [one])
            after, (document,) = without(before, erased), masked([one], erased)
            if after != before or document != one:
                keep_rest(db, kit.owner, document, after)


def delete_derived(kit: Kit, candidacy_id: str) -> None:
    """What was derived, changed or heard keeps its shape, the erased words in it blacked out."""
    erased = erased_of(kit, candidacy_id)
    with kit.db.write() as db:
        change_texts(db, kit.owner, candidacy_id, lambda text: blacked(text, erased))
