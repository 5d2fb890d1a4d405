"""Shares in the database. Each statement says whose they are; the policies say it once more."""

from datetime import datetime

from sqlalchemy import Boolean, Column, Connection, String, Table, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import RowMapping

from secondround.foundation.storage.tables import Utc
from secondround.hosted.sharing.model import Item, Share
from secondround.hosted.storage.tables import id_column, key_columns, matching, metadata

shares = Table(
    "shares",
    metadata,
    *key_columns("workspace_id", "person_id", "id"),
    id_column("coach_id"),
    id_column("candidacy_id"),
    Column("kind", String(40), nullable=False),
    Column("key", String(80), nullable=False),
    Column("with_words", Boolean, nullable=False),
    Column("with_sound", Boolean, nullable=False),
    Column("shared_at", Utc, nullable=False),
    Column("revoked_at", Utc),
)
_STANDS = shares.c.revoked_at.is_(None)


def add(db: Connection, share: Share) -> bool:
    """Whether it was added: of two at once of the same item with the same coach, one is."""
    values = {name: value for name, value in vars(share).items() if name != "item"}
    added = insert(shares).values(values | vars(share.item)).on_conflict_do_nothing()
    return db.execute(added.returning(shares.c.id)).first() is not None


def list_own(db: Connection, workspace_id: str, person_id: str) -> tuple[Share, ...]:
    """All that the person ever shared, the newest first."""
    own = matching(shares, workspace_id=workspace_id, person_id=person_id)
    chosen = select(shares).where(own).order_by(shares.c.shared_at.desc(), shares.c.id)
    return tuple(_share(row) for row in db.execute(chosen).mappings())


def list_with(db: Connection, workspace_id: str, coach_id: str) -> tuple[Share, ...]:
    """What stands with a coach, the newest first."""
    theirs = matching(shares, workspace_id=workspace_id, coach_id=coach_id)
    chosen = select(shares).where(theirs, _STANDS)
    rows = db.execute(chosen.order_by(shares.c.shared_at.desc(), shares.c.id)).mappings()
    return tuple(_share(row) for row in rows)


def find_with(
    db: Connection, workspace_id: str, coach_id: str, person_id: str, share_id: str
) -> Share | None:
    """The one that stands, of this person with this coach."""
    whose = {"workspace_id": workspace_id, "person_id": person_id, "coach_id": coach_id}
    chosen = select(shares).where(matching(shares, **whose, id=share_id), _STANDS)
    row = db.execute(chosen).mappings().first()
    return _share(row) if row else None


def revoke(
    db: Connection, workspace_id: str, person_id: str, now: datetime, share_id: str = ""
) -> tuple[str, ...]:
    """The ids of those that stood until now: the one named, or all of the person's."""
    own = matching(shares, workspace_id=workspace_id, person_id=person_id)
    standing = update(shares).where(own, _STANDS)
    if share_id:
        standing = standing.where(shares.c.id == share_id)
    return tuple(db.execute(standing.values(revoked_at=now).returning(shares.c.id)).scalars())


def _share(row: RowMapping) -> Share:
    values = dict(row)
    item = Item(*(values.pop(name) for name in ("candidacy_id", "kind", "key")))
    return Share(item=item, **values)
