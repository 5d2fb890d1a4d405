"""Receipts in the database, and erasing across its walls."""

from collections.abc import Mapping

from sqlalchemy import Column, Connection, String, Table, func, insert, select, text

from secondround.foundation.storage.tables import Json, Utc
from secondround.hosted.rights.model import Owned, Receipt
from secondround.hosted.storage.tables import id_column, metadata

receipts = Table(
    "erasure_receipts",
    metadata,
    id_column("id", key=True),
    id_column("workspace_id"),
    Column("what", String(16), nullable=False),
    Column("subject_sha256", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("counts", Json, nullable=False),
    Column("erased_at", Utc, nullable=False),
)
SHOWN = [column for column in receipts.c if column.name != "digest"]


def owners_in(db: Connection, workspace_id: str) -> tuple[Owned, ...]:
    """Everybody with a row of their own there, in any table; nobody, where an operator or its administrator does not
    ask."""
    rows = db.execute(
        text("SELECT owner_id, known, member FROM hosted.owners_in(:place)"),
        {"place": workspace_id},
    )
    return tuple(Owned(row.owner_id, row.known, row.member) for row in rows)


def forget(db: Connection, workspace_id: str, person_id: str = "") -> Mapping[str, int]:
    """How many rows went, by table: the person's in the workspace, or with nobody named the whole workspace's."""
    found = db.execute(select(func.hosted.forget(workspace_id, person_id))).scalar_one()
    return {name: int(count) for name, count in found.items()}


def add_receipt(db: Connection, receipt: Receipt, digest: str) -> None:
    values = vars(receipt) | {"counts": dict(receipt.counts), "digest": digest}
    db.execute(insert(receipts).values(values))


def find_receipt(db: Connection, digest: str) -> Receipt | None:
    row = db.execute(select(*SHOWN).where(receipts.c.digest == digest)).mappings().first()
    return Receipt(**row) if row else None


def receipts_of(db: Connection, workspace_id: str) -> tuple[Receipt, ...]:
    """The newest first."""
    chosen = select(*SHOWN).where(receipts.c.workspace_id == workspace_id)
    rows = db.execute(chosen.order_by(receipts.c.erased_at.desc(), receipts.c.id)).mappings()
    return tuple(Receipt(**row) for row in rows)
