"""One door to the database: short reads and short writes, each by somebody."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager
from copy import copy

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from secondround.foundation.errors import EngineFailed
from secondround.foundation.owner import Owner
from secondround.foundation.storage.engines import Lasting, Value, engine_for
from secondround.foundation.storage.walls import SCOPE, Scope, scope_of

HEAD = "0020"
"""The newest migration; a test holds it against the folder of migrations."""

Transaction = Connection
"""One that is open: handed to the steps of another package, so that what both write is kept together."""


class Database:
    """An engine, migrated on opening; or, with `migrate` false, found to be migrated.

    `read()` gives a connection that keeps nothing; `write()` one transaction, committed on leaving and rolled
    back on an error. Neither may be open while an engine is called.

    On PostgreSQL every transaction begins by saying for whom it is, and nothing of anybody else is visible or
    writable in it, whatever the statement says; as it is opened it is for nobody, and sees no row of anybody.
    `of` and `within` give the same engine and pool for somebody. SQLite has one owner.

    Raises `EngineFailed` where the database cannot be reached, or with `migrate` false where it is older than this
    release: a newer one is fine, since migrations leave what the release before them needs.
    """

    def __init__(self, url: str, *, migrate: bool = True, pool_size: int = 5) -> None:
        self.url = url
        self.engine = self._shared = engine_for(url, pool_size)
        self.scope: Scope = ()
        self._lasting = Lasting()
        if migrate:
            self._bring_up_to_date()
        else:
            self._check_up_to_date()

    def of(self, owner: Owner) -> "Database":
        """For one person in one workspace."""
        return self.within(workspace=owner.workspace_id, person=owner.person_id)

    def within(self, **known: str) -> "Database":
        """For whoever is known by this: `workspace`, `person`, `digest` (`walls.SETTINGS`); nothing else is known.

        Raises `ValueError` for another name and for an empty value.
        """
        scope = scope_of(known)
        if scope == self.scope or self._shared.dialect.name != "postgresql":
            return self
        scoped = copy(self)
        scoped.scope = scope
        scoped.engine = self._shared.execution_options(**{SCOPE: scope})
        return scoped

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self._lasting.read(self.engine, self.scope) as connection:
            yield connection

    def once(self, what: Hashable, find: Callable[[Connection], Value]) -> Value:
        """What `find` reads. Within `lasting` it is read once and kept under the name `what` until something is
        written by this thread, or read for another owner."""
        return self._lasting.once(self.engine, self.scope, what, find)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        # Whoever waits for a second connection while holding a first may wait for one who does the same.
        self._lasting.let_go()
        with self.engine.begin() as connection:
            yield connection

    def lasting(self) -> AbstractContextManager[None]:
        """For what only reads and calls no engine, as a page that is shown: while it is used, reads of this thread
        that follow each other for the same owner are one transaction. Each still sees what was written before it."""
        return self._lasting.lasts()

    def is_ready(self) -> bool:
        """Whether it can be reached now, and is not older than this release."""
        return (self._revision() or "") >= HEAD

    def close(self) -> None:
        """Closes the pool, for everybody who has it."""
        self.engine.dispose()

    def _bring_up_to_date(self) -> None:
        if self._revision() == HEAD:
            return
        # Alembic costs a tenth of a second to import; a database that is up to date never needs it.
        from secondround.foundation.storage.migrate import upgrade

        upgrade(self.engine)

    def _check_up_to_date(self) -> None:
        found = self._revision() or "empty"
        if found == "empty" or found < HEAD:
            self.close()
            raise EngineFailed(
                "the database is at {found}, and this release needs {needed}",
                "Run: secondround-hosted migrate",
                found=found,
                needed=HEAD,
            )

    def _revision(self) -> str | None:
        try:
            with self.engine.connect() as connection:
                return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        except (OperationalError, ProgrammingError):
            return None
