"""What was asked of the web, in the database."""

from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKeyConstraint, String, Text, insert, select

from secondround.foundation.owner import Owner
from secondround.foundation.ports.fetching import host_of
from secondround.foundation.storage.tables import Utc, owned_table
from secondround.preparation.documents.fetching.model import Asked

asked = owned_table(
    "asked",
    Column("candidacy_id", String(40), nullable=False, primary_key=True),
    Column("at", Utc, nullable=False, primary_key=True),
    Column("address", Text, nullable=False, primary_key=True),
    ForeignKeyConstraint(
        ["workspace_id", "person_id", "candidacy_id"],
        ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
        ondelete="CASCADE",
    ),
)


def add(db: Connection, owner: Owner, candidacy_id: str, address: str, at: datetime) -> None:
    """Of two requests for one address in one instant the first is kept."""
    own = vars(owner) | {"candidacy_id": candidacy_id, "address": address, "at": at}
    same = [asked.c[name] == value for name, value in own.items()]
    if not db.execute(select(asked.c.at).where(*same)).first():
        db.execute(insert(asked).values(own))


def list_all(db: Connection, owner: Owner, candidacy_id: str) -> tuple[Asked, ...]:
    """The oldest first."""
    rows = db.execute(
        select(asked.c.address, asked.c.at)
        .where(
            asked.c.workspace_id == owner.workspace_id,
            asked.c.person_id == owner.person_id,
            asked.c.candidacy_id == candidacy_id,
        )
        .order_by(asked.c.at, asked.c.address)
    )
    return tuple(Asked(address, host_of(address), at) for address, at in rows)
