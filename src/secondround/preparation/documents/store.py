"""Documents, their parts and passages in the database."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from pydantic import TypeAdapter
from sqlalchemy import (
    Column,
    Connection,
    Float,
    ForeignKeyConstraint,
    Integer,
    String,
    Text,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    text,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.schema import Table

from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import Json, owned_table
from secondround.preparation.documents.model import Document, Passage

_document = TypeAdapter(Document)


def _belongs_to(parent: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["workspace_id", "person_id", column],
        [f"{parent}.workspace_id", f"{parent}.person_id", f"{parent}.id"],
        ondelete="CASCADE",
    )


documents = owned_table(
    "documents",
    Column("id", String(40), nullable=False, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("body", Json, nullable=False),
)

document_parts = owned_table(
    "document_parts",
    Column("document_id", String(40), nullable=False, primary_key=True),
    Column("position", Integer, nullable=False, primary_key=True),
    Column("name", Text, nullable=False),
    Column("part_id", String(40), nullable=False),
    _belongs_to("documents", "document_id"),
)

candidacy_documents = owned_table(
    "candidacy_documents",
    Column("candidacy_id", String(40), nullable=False, primary_key=True),
    Column("name", Text, nullable=False, primary_key=True),
    Column("document_id", String(40), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("kind_reason", Text, nullable=False),
    Column("origin", String(10), nullable=False),
    _belongs_to("candidacies", "candidacy_id"),
    _belongs_to("documents", "document_id"),
)

passages = owned_table(
    "passages",
    Column("document_id", String(40), nullable=False, primary_key=True),
    Column("position", Integer, nullable=False, primary_key=True),
    Column("locator", Text, nullable=False),
    Column("role", String(12), nullable=False),
    Column("level", Integer, nullable=False),
    Column("heading", Text, nullable=False),
    Column("speaker", Text, nullable=False),
    Column("start", Float),
    Column("end", Float),
    Column("text", Text, nullable=False),
    _belongs_to("documents", "document_id"),
)

PASSAGE_COLUMNS = ("locator", "role", "level", "heading", "speaker", "start", "end", "text")


def find_read(
    db: Connection, owner: Owner, version: int, ids: Sequence[str]
) -> dict[str, Document]:
    """Those of the documents that were read before by this version of the readers."""
    table = documents.c
    rows = db.execute(
        select(table.id, table.body).where(
            *_own(documents, owner), table.version == version, table.id.in_(ids)
        )
    )
    return {row.id: _document.validate_python(row.body) for row in rows}


def parts_of(db: Connection, owner: Owner, ids: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """Name and id of what was found inside each of the documents."""
    table = document_parts.c
    rows = db.execute(
        select(table.document_id, table.name, table.part_id)
        .where(*_own(document_parts, owner), table.document_id.in_(ids))
        .order_by(table.document_id, table.position)
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for document_id, name, part_id in rows:
        found.setdefault(document_id, []).append((name, part_id))
    return found


def keep_document(
    db: Connection,
    owner: Owner,
    version: int,
    document: Document,
    found: Sequence[Passage],
    parts: Sequence[tuple[str, str]],
) -> None:
    """Keep a document with its passages and parts, in place of what was read of it before."""
    for table in (passages, document_parts):
        db.execute(delete(table).where(*_own(table, owner), table.c.document_id == document.id))
    db.execute(delete(documents).where(*_own(documents, owner), documents.c.id == document.id))
    own = vars(owner)
    body = _document.dump_python(document, mode="json")
    db.execute(insert(documents).values(**own, id=document.id, version=version, body=body))
    if found:
        db.execute(insert(passages), [own | _row(passage) for passage in found])
    _keep_words(db, owner, document.id, found)
    if parts:
        db.execute(
            insert(document_parts),
            [
                own | {"document_id": document.id, "position": n, "name": name, "part_id": part}
                for n, (name, part) in enumerate(parts)
            ],
        )


def link(
    db: Connection,
    owner: Owner,
    candidacy_id: str,
    named: Mapping[str, Document],
    added: AbstractSet[str] = frozenset(),
) -> None:
    """The candidacy holds exactly these documents, under these names; `added` are those not of its folder."""
    table = candidacy_documents
    db.execute(delete(table).where(*_own(table, owner), table.c.candidacy_id == candidacy_id))
    rows = [
        vars(owner)
        | {"candidacy_id": candidacy_id, "name": name, "document_id": document.id}
        | {"kind": document.kind, "kind_reason": document.kind_reason}
        | {"origin": "added" if name in added else "folder"}
        for name, document in named.items()
    ]
    if rows:
        db.execute(insert(table), rows)


def linked(
    db: Connection, owner: Owner, candidacy_id: str, origin: str = ""
) -> tuple[Document, ...]:
    """The documents of a candidacy by name, each with the name and kind it has there.

    `origin` is "folder" or "added"; without it, all.
    """
    link_, document = candidacy_documents.c, documents.c
    origins = [origin] if origin else ["folder", "added"]
    rows = db.execute(
        select(link_.name, link_.kind, link_.kind_reason, document.body)
        .join_from(
            candidacy_documents,
            documents,
            (link_.workspace_id == document.workspace_id)
            & (link_.person_id == document.person_id)
            & (link_.document_id == document.id),
        )
        .where(
            *_own(candidacy_documents, owner),
            link_.candidacy_id == candidacy_id,
            link_.origin.in_(origins),
        )
        .order_by(link_.name)
    )
    return tuple(
        _document.validate_python(
            row.body | {"name": row.name, "kind": row.kind, "kind_reason": row.kind_reason}
        )
        for row in rows
    )


def names(db: Connection, owner: Owner, candidacy_id: str) -> dict[str, str]:
    """The ids of a candidacy's documents by name; none of them is read."""
    table = candidacy_documents.c
    held = select(table.name, table.document_id).where(
        *_own(candidacy_documents, owner), table.candidacy_id == candidacy_id
    )
    return {row.name: row.document_id for row in db.execute(held.order_by(table.name))}


def passages_of(db: Connection, owner: Owner, named: Sequence[Document]) -> tuple[Passage, ...]:
    """The passages of the documents, in the order of the documents; one query."""
    table = passages.c
    rows = db.execute(
        select(table.document_id, table.position, *(table[name] for name in PASSAGE_COLUMNS))
        .where(*_own(passages, owner), table.document_id.in_([one.id for one in named]))
        .order_by(table.document_id, table.position)
    )
    found: dict[str, list[RowMapping]] = {}
    for row in rows.mappings():
        found.setdefault(row["document_id"], []).append(row)
    return tuple(
        _passage(document, row) for document in named for row in found.get(document.id, ())
    )


def search_words(
    db: Connection, owner: Owner, ids: Sequence[str], words: Sequence[str], most: int
) -> list[str]:
    """Ids of the passages of these documents that hold any of the words (letters and digits only), best first."""
    search = _search_postgresql if db.dialect.name == "postgresql" else _search_sqlite
    return search(db, owner, ids, words, most) if words and ids else []


def _search_sqlite(
    db: Connection, owner: Owner, ids: Sequence[str], words: Sequence[str], most: int
) -> list[str]:
    found = db.execute(
        text(
            "SELECT document_id, position FROM passages_words WHERE passages_words MATCH :words"
            " AND workspace_id = :workspace_id AND person_id = :person_id AND document_id IN :ids"
            " ORDER BY bm25(passages_words), document_id, position LIMIT :most"
        ).bindparams(bindparam("ids", expanding=True)),
        vars(owner)
        | {"words": " OR ".join(f'"{word}"' for word in words), "ids": list(ids), "most": most},
    )
    return [f"{document_id}:{position}" for document_id, position in found]


def _search_postgresql(
    db: Connection, owner: Owner, ids: Sequence[str], words: Sequence[str], most: int
) -> list[str]:
    table = passages.c
    simple: ColumnElement[str] = literal_column("'simple'")
    query = func.to_tsquery(simple, " | ".join(words))
    searched = func.to_tsvector(simple, table.text)
    found = db.execute(
        select(table.document_id, table.position)
        .where(*_own(passages, owner), table.document_id.in_(ids), searched.op("@@")(query))
        .order_by(func.ts_rank(searched, query).desc(), table.document_id, table.position)
        .limit(most)
    )
    return [f"{document_id}:{position}" for document_id, position in found]


def _keep_words(db: Connection, owner: Owner, document_id: str, found: Sequence[Passage]) -> None:
    if db.dialect.name == "postgresql":  # it searches the passages themselves
        return
    own = vars(owner) | {"document_id": document_id}
    db.execute(
        text(
            "DELETE FROM passages_words WHERE workspace_id = :workspace_id"
            " AND person_id = :person_id AND document_id = :document_id"
        ),
        own,
    )
    if found:
        db.execute(
            text(
                "INSERT INTO passages_words (text, workspace_id, person_id, document_id, position)"
                " VALUES (:text, :workspace_id, :person_id, :document_id, :position)"
            ),
            [own | {"text": one.text, "position": one.position} for one in found],
        )


def _own(table: Table, owner: Owner) -> tuple[ColumnElement[bool], ...]:
    return table.c.workspace_id == owner.workspace_id, table.c.person_id == owner.person_id


def _row(passage: Passage) -> dict[str, object]:
    values = {name: getattr(passage, name) for name in PASSAGE_COLUMNS}
    return values | {"document_id": passage.document_id, "position": passage.position}


def _passage(document: Document, row: RowMapping) -> Passage:
    position: int = row["position"]
    return Passage(
        id=f"{document.id}:{position}",
        document_id=document.id,
        document=document.name,
        kind=document.kind,
        position=position,
        **{name: row[name] for name in PASSAGE_COLUMNS},
    )
