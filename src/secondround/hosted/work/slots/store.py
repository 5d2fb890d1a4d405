"""Names of slots as locks of the database: each is gone with the connection that holds it."""

from collections.abc import Iterable

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from secondround.foundation.storage.database import Database

Hold = Connection
"""One that holds a name."""

KEY = "hashtextextended('secondround slot ' || :slot, 0)"

KEEPALIVE = (
    "SET tcp_keepalives_idle = 10",
    "SET tcp_keepalives_interval = 5",
    "SET tcp_keepalives_count = 3",
)
"""A machine that vanished is noticed by the database after 25 seconds, not after hours."""

HELD = text(
    "SELECT slot FROM unnest(CAST(:slots AS text[])) AS slot WHERE EXISTS ("
    "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    " AND (classid::bigint << 32) | objid::bigint = hashtextextended('secondround slot ' || slot, 0))"
)


def open_apart(db: Database) -> Connection:
    """A connection that no pool gets back: closing it gives up what it holds."""
    connection = db.engine.connect()
    connection.detach()
    for one in KEEPALIVE:
        connection.execute(text(one))
    connection.commit()
    return connection


def take(connection: Connection, slot: str) -> bool:
    """Whether the name is held by this connection now."""
    found = connection.execute(text(f"SELECT pg_try_advisory_lock({KEY})"), {"slot": slot})
    taken = bool(found.scalar())
    connection.commit()
    return taken


def lives(connection: Connection) -> bool:
    """Whether the connection, and so what it holds, is still there."""
    try:
        connection.execute(text("SELECT 1"))
        connection.commit()
    except DBAPIError:
        return False
    return True


def close(connection: Connection) -> None:
    """Gives up what it holds, whether the database is there or not."""
    try:
        connection.close()
    except DBAPIError:
        connection.invalidate()


def held(db: Connection, slots: Iterable[str]) -> frozenset[str]:
    """Those of them whose names are held by somebody."""
    return frozenset(db.execute(HELD, {"slots": sorted(slots)}).scalars())


def is_gone(error: Exception) -> bool:
    """Whether an error says that the database is not there, or not any more."""
    if isinstance(error, OperationalError | InterfaceError):
        return True
    return isinstance(error, DBAPIError) and error.connection_invalidated
