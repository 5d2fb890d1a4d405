"""What was last prepared, in the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKeyConstraint, String, delete, insert, select

from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import Json, Utc, owned_table

preparations = owned_table(
    "preparations",
    Column("candidacy_id", String(40), nullable=False, primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("written", Json, nullable=False),
    Column("prepared_at", Utc, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "person_id", "candidacy_id"],
        ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
        ondelete="CASCADE",
    ),
)


@dataclass(frozen=True)
class Preparation:
    """The last run. `written` maps a file's path to the object-store key of what was written there."""

    fingerprint: str
    written: dict[str, str]


def find(db: Connection, owner: Owner, candidacy_id: str) -> Preparation:
    """An empty one where nothing was prepared yet."""
    table = preparations.c
    row = db.execute(
        select(table.fingerprint, table.written).where(
            table.workspace_id == owner.workspace_id,
            table.person_id == owner.person_id,
            table.candidacy_id == candidacy_id,
        )
    ).first()
    return Preparation(row.fingerprint, row.written) if row else Preparation("", {})


def save(db: Connection, owner: Owner, candidacy_id: str, made: Preparation, now: datetime) -> None:
    table = preparations.c
    db.execute(
        delete(preparations).where(
            table.workspace_id == owner.workspace_id,
            table.person_id == owner.person_id,
            table.candidacy_id == candidacy_id,
        )
    )
    db.execute(
        insert(preparations).values(
            **vars(owner), candidacy_id=candidacy_id, prepared_at=now, **vars(made)
        )
    )
