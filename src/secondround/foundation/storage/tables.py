"""What every table shares: the metadata, the owner's columns, types that behave alike on both databases."""

from datetime import UTC, datetime

from sqlalchemy import JSON, Column, DateTime, Dialect, MetaData, String, Table
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Json = JSON().with_variant(JSONB(), "postgresql")


class Utc(TypeDecorator[datetime]):
    """A moment: aware in, aware out, stored as UTC. SQLite alone would lose the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def owner_columns() -> tuple[Column[str], Column[str]]:
    """The first columns of every table: the workspace, then the person."""
    return (
        Column("workspace_id", String(40), nullable=False, primary_key=True),
        Column("person_id", String(40), nullable=False, primary_key=True),
    )


def owned_table(name: str, *columns: SchemaItem) -> Table:
    """A table whose primary key starts with its owner, so that nothing is found without one."""
    return Table(name, metadata, *owner_columns(), *columns)
