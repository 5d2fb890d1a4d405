"""Sites and their pages in the database."""

from collections.abc import Iterable
from dataclasses import fields

from sqlalchemy import (
    Column,
    Connection,
    ForeignKeyConstraint,
    Integer,
    String,
    Text,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.sql import ColumnElement

from secondround.foundation.owner import Owner
from secondround.foundation.storage.items import Items
from secondround.foundation.storage.tables import owned_table
from secondround.preparation.documents.sites.model import Site, SitePage

sites = Items("sites", Site)

pages = owned_table(
    "site_pages",
    Column("candidacy_id", String(40), nullable=False, primary_key=True),
    Column("site", String(80), nullable=False, primary_key=True),
    Column("address", Text, nullable=False, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    *(
        Column(name, Text, nullable=False)
        for name in (
            "words",
            "subject",
            "message",
            "name",
            "document_id",
            "etag",
            "modified",
            "digest",
        )
    ),
    ForeignKeyConstraint(
        ["workspace_id", "person_id", "candidacy_id"],
        ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
        ondelete="CASCADE",
    ),
)

_NAMES = tuple(field.name for field in fields(SitePage))


def pages_of(db: Connection, owner: Owner, candidacy_id: str, site: str) -> tuple[SitePage, ...]:
    """By position."""
    rows = db.execute(
        select(*(pages.c[name] for name in _NAMES))
        .where(*_of(owner, candidacy_id, site))
        .order_by(pages.c.position, pages.c.address)
    )
    return tuple(SitePage(**row) for row in rows.mappings())


def tally(db: Connection, owner: Owner, candidacy_id: str, site: str) -> dict[str, int]:
    """How many pages there are in each state."""
    rows = db.execute(
        select(pages.c.state, func.count())
        .where(*_of(owner, candidacy_id, site))
        .group_by(pages.c.state)
    )
    return {state: int(count) for state, count in rows}


def put(
    db: Connection, owner: Owner, candidacy_id: str, site: str, kept: Iterable[SitePage]
) -> None:
    """Keep these, in place of what was kept of the same addresses."""
    for one in kept:
        db.execute(
            delete(pages).where(*_of(owner, candidacy_id, site), pages.c.address == one.address)
        )
        own = vars(owner) | {"candidacy_id": candidacy_id, "site": site}
        db.execute(insert(pages).values(own | vars(one)))


def _of(owner: Owner, candidacy_id: str, site: str) -> tuple[ColumnElement[bool], ...]:
    return (
        pages.c.workspace_id == owner.workspace_id,
        pages.c.person_id == owner.person_id,
        pages.c.candidacy_id == candidacy_id,
        pages.c.site == site,
    )
