"""One door to the database: short reads and short writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from secondround.foundation.errors import EngineFailed

HEAD = "0011"
"""The newest migration; a test holds it against the folder of migrations."""


class Database:
    """An engine, migrated on opening.

    `read()` gives a connection that keeps nothing; `write()` one transaction, committed on leaving and rolled
    back on an error. Neither may be open while an engine is called.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _engine(url)
        self._bring_up_to_date()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with self.engine.begin() as connection:
            yield connection

    def close(self) -> None:
        self.engine.dispose()

    def _bring_up_to_date(self) -> None:
        if self._revision() == HEAD:
            return
        # Alembic costs a tenth of a second to import; a database that is up to date never needs it.
        from secondround.foundation.storage.migrate import upgrade

        upgrade(self.engine)

    def _revision(self) -> str | None:
        try:
            with self.engine.connect() as connection:
                return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        except (OperationalError, ProgrammingError):
            return None


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True)
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


def _sqlite_pragmas(connection: Any, _record: object) -> None:
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "busy_timeout=10000",
    ):
        connection.execute(f"PRAGMA {pragma}").close()
