"""Tables of one shape for what the method derives: a list of nouns per candidacy, replaced as a whole.

What is derived can be derived again from the documents; it is kept so that pages, commands and the
next part of the method can read it. What the candidate changed by hand is kept apart, as edits, and outlives this.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
    cast,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.schema import SchemaItem

from secondround.foundation.keys import Keyed
from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import Json, owned_table

Noun = TypeVar("Noun", bound=Keyed)


class Items(Generic[Noun]):
    """The table `name`, holding frozen dataclasses of one kind in their order.

    `by` names a field of words that has a column and an index of its own, for tables with thousands of rows.
    """

    def __init__(self, name: str, noun: type[Noun], by: str = "") -> None:
        self.noun, self.by = noun, by
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
            *self._by_column(),
        )

    def replace(
        self, db: Connection, owner: Owner, candidacy_id: str, items: Sequence[Noun]
    ) -> None:
        """Keep exactly these, in this order. Of two items with one key the first is kept."""
        db.execute(delete(self.table).where(*self._of(owner, candidacy_id)))
        first = {item.key: item for item in reversed(items)}
        rows = [
            self._row(owner, candidacy_id, item, position)
            for position, item in enumerate(items)
            if first[item.key] is item
        ]
        if rows:
            db.execute(insert(self.table), rows)

    def tally(
        self,
        db: Connection,
        owner: Owner,
        candidacy_id: str,
        field: str,
        only: Mapping[str, str] | None = None,
    ) -> dict[str, int]:
        """How many there are of each value of a field of words; one query that reads no item. `only` as in `list`."""
        value = self._field(field)
        held = (self._field(name) == words for name, words in (only or {}).items())
        counted = select(value, func.count()).where(*self._of(owner, candidacy_id), *held)
        return {str(row[0]): int(row[1]) for row in db.execute(counted.group_by(value))}

    def list(
        self,
        db: Connection,
        owner: Owner,
        candidacy_id: str,
        most: int | None = None,
        only: Mapping[str, str] | None = None,
    ) -> tuple[Noun, ...]:
        """A candidacy's in order, the first `most` or all; `only` those whose fields hold these words. One query."""
        rows = db.execute(
            select(self._body)
            .where(*self._of(owner, candidacy_id))
            .where(*(self._field(name) == words for name, words in (only or {}).items()))
            .order_by(self.table.c.position)
            .limit(most)
        )
        return tuple(self._adapter.validate_json(body) for (body,) in rows)

    def list_everywhere(self, db: Connection, owner: Owner) -> dict[str, tuple[Noun, ...]]:
        """Those of every candidacy of the owner, in order, by its id; one query. For short lists."""
        columns = self.table.c
        rows = db.execute(
            select(columns.candidacy_id, self._body)
            .where(columns.workspace_id == owner.workspace_id, columns.person_id == owner.person_id)
            .order_by(columns.candidacy_id, columns.position)
        )
        found: dict[str, tuple[Noun, ...]] = {}
        for candidacy_id, body in rows:
            item = self._adapter.validate_json(body)
            found[candidacy_id] = (*found.get(candidacy_id, ()), item)
        return found

    def first_of_each(
        self, db: Connection, owner: Owner, candidacy_id: str, field: str, most: int
    ) -> tuple[Noun, ...]:
        """The first `most` of each value of a field of words, in the order of all; one query."""
        place = func.row_number().over(
            partition_by=self._field(field), order_by=self.table.c.position
        )
        ranked = (
            select(self.table.c.key, place.label("place"))
            .where(*self._of(owner, candidacy_id))
            .subquery()
        )
        first = select(ranked.c.key).where(ranked.c.place <= most)
        rows = db.execute(
            select(self._body)
            .where(*self._of(owner, candidacy_id), self.table.c.key.in_(first))
            .order_by(self.table.c.position)
        )
        return tuple(self._adapter.validate_json(body) for (body,) in rows)

    def named(
        self, db: Connection, owner: Owner, candidacy_id: str, keys: Collection[str]
    ) -> tuple[Noun, ...]:
        """Those of these keys that are there, in order; one query."""
        rows = db.execute(
            select(self._body)
            .where(*self._of(owner, candidacy_id), self.table.c.key.in_(sorted(keys)))
            .order_by(self.table.c.position)
        )
        return tuple(self._adapter.validate_json(body) for (body,) in rows)

    def add(self, db: Connection, owner: Owner, candidacy_id: str, item: Noun) -> None:
        """Keep one more after the others; one of the same key gives way."""
        self.remove(db, owner, candidacy_id, item.key)
        last = db.execute(
            select(func.max(self.table.c.position)).where(*self._of(owner, candidacy_id))
        ).scalar()
        position = 0 if last is None else int(last) + 1
        db.execute(insert(self.table), [self._row(owner, candidacy_id, item, position)])

    def put(self, db: Connection, owner: Owner, candidacy_id: str, item: Noun) -> None:
        """Keep it where the one of its key stands; a new one comes last."""
        here = (*self._of(owner, candidacy_id), self.table.c.key == item.key)
        position = db.execute(select(self.table.c.position).where(*here)).scalar()
        if position is None:
            self.add(db, owner, candidacy_id, item)
            return
        row = self._row(owner, candidacy_id, item, int(position))
        db.execute(update(self.table).where(*here).values(row))

    def remove(self, db: Connection, owner: Owner, candidacy_id: str, key: str) -> None:
        """Forget one; nothing happens where it is not there."""
        db.execute(
            delete(self.table).where(*self._of(owner, candidacy_id), self.table.c.key == key)
        )

    def _by_column(self) -> tuple[SchemaItem, ...]:
        if not self.by:
            return ()
        owned = ("workspace_id", "person_id", "candidacy_id")
        # The key is in the index too: what is counted or ranked is found without reading a body.
        index = Index(None, *owned, self.by, "position", "key")
        return (Column(self.by, String(40), nullable=False), index)

    @cached_property
    def _body(self) -> ColumnElement[str]:
        """As text: its noun is made of it in one go, which takes half the time."""
        return cast(self.table.c.body, Text)

    def _field(self, name: str) -> Any:
        return self.table.c[name] if name == self.by else self.table.c.body[name].as_string()

    def _row(self, owner: Owner, candidacy_id: str, item: Noun, position: int) -> dict[str, object]:
        own = {self.by: getattr(item, self.by)} if self.by else {}
        return own | {
            "workspace_id": owner.workspace_id,
            "person_id": owner.person_id,
            "candidacy_id": candidacy_id,
            "key": item.key,
            "position": position,
            "body": self._adapter.dump_python(item, mode="json"),
        }

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
