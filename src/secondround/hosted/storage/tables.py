"""What the hosted tables share: metadata of their own, in a schema of their own, so that no name meets the method's."""

from sqlalchemy import Column, Connection, MetaData, String

from secondround.foundation.storage.tables import metadata as method

SCHEMA = "hosted"
metadata = MetaData(schema=SCHEMA, naming_convention=method.naming_convention)

Transaction = Connection
"""One that is open: handed to the steps of the audit log, so that a deed and its mark are kept together."""


def id_column(name: str, *, key: bool = False, needed: bool = True) -> Column[str]:
    """Of an id; `key` where it is part of the primary key."""
    return Column(name, String(40), primary_key=key, nullable=not needed)
