"""Deleting erased words from the tables of documents."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select, text, update
from sqlalchemy.sql import ColumnElement

from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import metadata
from secondround.preparation.documents.model import Document, Passage

_GONE = text(
    "DELETE FROM passages_words WHERE workspace_id = :workspace_id AND person_id = :person_id"
    " AND document_id = :document_id AND position = :position"
)
_CHANGED = text(
    "UPDATE passages_words SET text = :text WHERE workspace_id = :workspace_id"
    " AND person_id = :person_id AND document_id = :document_id AND position = :position"
)


def keep_rest(
    db: Connection,
    owner: Owner,
    document: Document,
    gone: Sequence[Passage],
    changed: Sequence[Passage],
) -> None:
    """The document with this title and these fields, without the passages gone, those changed in their places."""
    table, documents = metadata.tables["passages"], metadata.tables["documents"]
    for one in gone:
        db.execute(delete(table).where(*_at(owner, one)))
    for one in changed:
        new = {"text": one.text, "heading": one.heading, "speaker": one.speaker}
        db.execute(update(table).where(*_at(owner, one)).values(**new))
    _keep_words(db, owner, gone, changed)
    mine = [documents.c[name] == value for name, value in vars(owner).items()]
    held = (*mine, documents.c.id == document.id)
    before = db.execute(select(documents.c.body).where(*held)).scalar_one()
    body = before | {"title": document.title, "fields": dict(document.fields)}
    if body != before:
        db.execute(update(documents).where(*held).values(body=body))


def _at(owner: Owner, passage: Passage) -> list[ColumnElement[bool]]:
    place = {"document_id": passage.document_id, "position": passage.position}
    table = metadata.tables["passages"]
    return [table.c[name] == value for name, value in (vars(owner) | place).items()]


def _keep_words(
    db: Connection, owner: Owner, gone: Sequence[Passage], changed: Sequence[Passage]
) -> None:
    if db.dialect.name == "postgresql":  # it searches the passages themselves
        return
    for one in gone:
        db.execute(_GONE, _place(owner, one))
    for one in changed:
        place = _place(owner, one) | {"text": one.text}
        db.execute(_CHANGED, place)


def _place(owner: Owner, one: Passage) -> dict[str, object]:
    return vars(owner) | {"document_id": one.document_id, "position": one.position}
