"""How a connection to either database is made."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import DataError

from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.storage.walls import say_for_whom


def engine_for(url: str, pool_size: int) -> Engine:
    """`pool_size` connections stay open on PostgreSQL, as many again while it is busy."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        engine = create_engine(
            parsed, pool_pre_ping=True, pool_size=pool_size, max_overflow=pool_size
        )
        event.listen(engine, "begin", say_for_whom)
        event.listen(engine, "handle_error", _refuse_what_does_not_fit)
        return engine
    if parsed.database and parsed.database != ":memory:":
        try:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EngineFailed(
                "the folder of the database {database} cannot be made",
                "Choose another folder with SECONDROUND_DATA_DIR.",
                database=parsed.database,
            ) from error
    # IMMEDIATE: a write takes its lock at once, instead of failing later when a read lock is upgraded.
    engine = create_engine(parsed, connect_args={"isolation_level": "IMMEDIATE"})
    event.listen(engine, "connect", _sqlite_pragmas)
    return engine


def _refuse_what_does_not_fit(context: ExceptionContext) -> None:
    """PostgreSQL keeps no character of number 0 and nothing longer than its column; whoever sent it is told so."""
    if isinstance(context.sqlalchemy_exception, DataError):
        raise Refused(
            "what was given is too long, or holds a character that no database keeps",
            "Shorten it, or type it anew.",
        ) from context.original_exception


def _sqlite_pragmas(connection: Any, _record: object) -> None:
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "busy_timeout=10000",
    ):
        connection.execute(f"PRAGMA {pragma}").close()
