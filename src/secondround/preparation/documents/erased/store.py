"""Deleting erased words from the tables of documents."""

from collections.abc import Sequence

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, insert, update

from secondround.foundation.owner import Owner
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.documents.store import (
    documents,
    keep_words,
    passage_row,
    passages,
)

_document = TypeAdapter(Document)


def keep_rest(db: Connection, owner: Owner, document: Document, found: Sequence[Passage]) -> None:
    """Of a document only this body and these passages are left, each in its place; the search forgets the others."""
    own, table = vars(owner), passages
    mine = (table.c.workspace_id == owner.workspace_id, table.c.person_id == owner.person_id)
    db.execute(delete(table).where(*mine, table.c.document_id == document.id))
    if found:
        db.execute(insert(table), [own | passage_row(one) for one in found])
    keep_words(db, owner, document.id, found)
    body = _document.dump_python(document, mode="json")
    held = (
        documents.c.workspace_id == owner.workspace_id,
        documents.c.person_id == owner.person_id,
    )
    db.execute(update(documents).where(*held, documents.c.id == document.id).values(body=body))
