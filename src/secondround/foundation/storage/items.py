"""Tables of one shape for what the method derives: a list of nouns per candidacy, replaced as a whole.

What is derived can be derived again from the documents; it is kept so that pages, commands and the
next part of the method can read it. What the candidate changed by hand is kept apart, as edits, and outlives this.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import (
    Column,
    Connection,
    ForeignKeyConstraint,
    Integer,
    String,
    delete,
    func,
    insert,
    select,
)

from secondround.foundation.keys import Keyed
from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import Json, owned_table

Noun = TypeVar("Noun", bound=Keyed)


class Items(Generic[Noun]):
    """The table `name`, holding frozen dataclasses of one kind in their order."""

    def __init__(self, name: str, noun: type[Noun]) -> None:
        self.noun = noun
        self.table = owned_table(
            name,
            Column("candidacy_id", String(40), nullable=False, primary_key=True),
            Column("key", String(80), nullable=False, primary_key=True),
            Column("position", Integer, nullable=False),
            Column("body", Json, nullable=False),
            ForeignKeyConstraint(
                ["workspace_id", "person_id", "candidacy_id"],
                ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
                ondelete="CASCADE",
            ),
        )

    def replace(
        self, db: Connection, owner: Owner, candidacy_id: str, items: Sequence[Noun]
    ) -> None:
        """Keep exactly these, in this order. Of two items with one key the first is kept."""
        db.execute(delete(self.table).where(*self._of(owner, candidacy_id)))
        first = {item.key: item for item in reversed(items)}
        rows = [
            {
                "workspace_id": owner.workspace_id,
                "person_id": owner.person_id,
                "candidacy_id": candidacy_id,
                "key": item.key,
                "position": position,
                "body": self._adapter.dump_python(item, mode="json"),
            }
            for position, item in enumerate(items)
            if first[item.key] is item
        ]
        if rows:
            db.execute(insert(self.table), rows)

    def tally(self, db: Connection, owner: Owner, candidacy_id: str, field: str) -> dict[str, int]:
        """How many there are of each value of a field of words; one query that reads no item."""
        value = self.table.c.body[field].as_string()
        counted = select(value, func.count()).where(*self._of(owner, candidacy_id)).group_by(value)
        return {str(row[0]): int(row[1]) for row in db.execute(counted)}

    def list(
        self, db: Connection, owner: Owner, candidacy_id: str, most: int | None = None
    ) -> tuple[Noun, ...]:
        """A candidacy's in order, the first `most` or all; one query."""
        rows = db.execute(
            select(self.table.c.body)
            .where(*self._of(owner, candidacy_id))
            .order_by(self.table.c.position)
            .limit(most)
        )
        return tuple(self._adapter.validate_python(body) for (body,) in rows)

    def _of(self, owner: Owner, candidacy_id: str) -> tuple[Any, ...]:
        columns = self.table.c
        return (
            columns.workspace_id == owner.workspace_id,
            columns.person_id == owner.person_id,
            columns.candidacy_id == candidacy_id,
        )

    @cached_property
    def _adapter(self) -> TypeAdapter[Noun]:
        return TypeAdapter(self.noun)
