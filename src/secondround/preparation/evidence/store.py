"""What is known, and cached vectors, in the database."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Column, Connection, LargeBinary, String, select
from sqlalchemy.dialects import postgresql, sqlite

from secondround.foundation.owner import Owner
from secondround.foundation.storage.items import Items
from secondround.foundation.storage.tables import owned_table
from secondround.preparation.evidence.model import Employment, Evidence

evidence = Items("evidence", Evidence)
employments = Items("employments", Employment)

vectors = owned_table(
    "vectors",
    Column("embedder", String(80), nullable=False, primary_key=True),
    Column("text_sha256", String(64), nullable=False, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

_AT_ONCE = 900


def find_vectors(
    db: Connection, owner: Owner, embedder: str, digests: Sequence[str]
) -> dict[str, bytes]:
    """The cached vectors among these texts, by the texts' digests."""
    table = vectors.c
    found: dict[str, bytes] = {}
    for start in range(0, len(digests), _AT_ONCE):
        rows = db.execute(
            select(table.text_sha256, table.vector).where(
                table.workspace_id == owner.workspace_id,
                table.person_id == owner.person_id,
                table.embedder == embedder,
                table.text_sha256.in_(digests[start : start + _AT_ONCE]),
            )
        )
        found.update({row.text_sha256: row.vector for row in rows})
    return found


def keep_vectors(db: Connection, owner: Owner, embedder: str, new: Mapping[str, bytes]) -> None:
    rows = [
        vars(owner) | {"embedder": embedder, "text_sha256": digest, "vector": vector}
        for digest, vector in new.items()
    ]
    if rows:
        # Another process may have kept the same vector meanwhile; it is the same vector.
        on_this = postgresql if db.dialect.name == "postgresql" else sqlite
        db.execute(on_this.insert(vectors).on_conflict_do_nothing(), rows)
