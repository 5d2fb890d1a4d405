"""What the hosted tables share: metadata of their own, in a schema of their own, so that no name meets the method's."""

from sqlalchemy import Column, ColumnElement, MetaData, String, Table, and_

from secondround.foundation.storage.tables import metadata as method

SCHEMA = "hosted"
metadata = MetaData(schema=SCHEMA, naming_convention=method.naming_convention)


def id_column(name: str, *, key: bool = False, needed: bool = True) -> Column[str]:
    """Of an id; `key` where it is part of the primary key."""
    return Column(name, String(40), primary_key=key, nullable=not needed)


def key_columns(*names: str) -> tuple[Column[str], ...]:
    """Of ids that are the primary key together."""
    return tuple(id_column(name, key=True) for name in names)


def matching(table: Table, **values: object) -> ColumnElement[bool]:
    """Of the rows that hold these values in the columns of these names."""
    return and_(*(table.c[name] == value for name, value in values.items()))
