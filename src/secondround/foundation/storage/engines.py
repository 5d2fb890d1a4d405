"""How a connection to either database is made, and how one is kept for reads that follow each other."""

import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import DataError

from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.storage.walls import Scope, say_for_whom

Value = TypeVar("Value")


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


TOO_LONG = "22001"
TOO_LARGE = frozenset({"22003", "22008"})
UNKEPT = frozenset({"", "22021", "22P05"})
"""What PostgreSQL calls (its appendix A) a text longer than its column, a number or a moment out of range, and a
character it does not keep; that of number 0 is refused by the driver, without a name."""


def _refuse_what_does_not_fit(context: ExceptionContext) -> None:
    """Whoever sent what PostgreSQL does not keep is told why. Any other fault of data is one of ours, and stays one."""
    if not isinstance(context.sqlalchemy_exception, DataError):
        return
    cause, state = context.original_exception, getattr(context.original_exception, "sqlstate", "")
    if state == TOO_LONG:
        raise Refused("what was given is too long", "Shorten it.") from cause
    if state in TOO_LARGE:
        raise Refused("a number or a date is larger than can be kept", "Correct it.") from cause
    if (state or "") in UNKEPT:
        raise Refused(
            "what was given holds a character that no database keeps", "Type it anew."
        ) from cause


def _sqlite_pragmas(connection: Any, _record: object) -> None:
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "busy_timeout=10000",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


class Lasting(threading.local):
    """Of each thread one transaction at most, for one owner at a time: a page has dozens of reads, and each would begin
    and end one of its own. Nothing lasts until `lasts`."""

    def __init__(self) -> None:
        self._lasts = False
        self._scope: Scope = ()
        self._connection: Connection | None = None
        self._readers = 0
        self._found: dict[Hashable, Any] = {}

    @contextmanager
    def lasts(self) -> Iterator[None]:
        """As long as it is used, the thread's reads join; within another it changes nothing."""
        if self._lasts:
            yield
            return
        self._lasts = True
        try:
            yield
        finally:
            self._lasts = False
            self.let_go()

    @contextmanager
    def read(self, engine: Engine, scope: Scope) -> Iterator[Connection]:
        """The transaction of the read before where that was for the same owner. After an error nothing of it is used
        again."""
        if not self._lasts or (self._readers and scope != self._scope):
            with engine.connect() as connection:
                yield connection
            return
        connection = self._joined(engine, scope)
        self._readers += 1
        failed = True
        try:
            yield connection
            failed = False
        finally:
            self._readers -= 1
            if failed:
                self.let_go()

    def once(
        self, engine: Engine, scope: Scope, what: Hashable, find: Callable[[Connection], Value]
    ) -> Value:
        """What `find` reads, which whoever asks again in the same transaction is given as it was."""
        with self.read(engine, scope) as connection:
            if connection is not self._connection:
                return find(connection)
            if what not in self._found:
                self._found[what] = find(connection)
            found: Value = self._found[what]
            return found

    def let_go(self) -> None:
        """Ends what lasts, unless somebody reads in it; what was found is looked for anew either way."""
        self._found.clear()
        if self._connection and not self._readers:
            connection, self._connection = self._connection, None
            connection.close()

    def _joined(self, engine: Engine, scope: Scope) -> Connection:
        if scope != self._scope:
            self.let_go()
        if self._connection is None:
            self._connection, self._scope = engine.connect(), scope
        return self._connection
