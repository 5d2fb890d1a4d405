"""Holding a slot, and taking over from those whose processes are gone."""

import time
from collections.abc import Callable
from contextlib import closing, suppress
from threading import Event, Thread

from secondround.foundation.errors import EngineFailed, Refused
from secondround.foundation.jobs.library import failures
from secondround.foundation.jobs.moving.handing import Handing
from secondround.foundation.storage.database import Database
from secondround.hosted.work.slots import store

LOOK = 2.0
"""Seconds between two looks at one's own name and at those of others."""

GRACE = 15.0
"""Seconds that a name is free before its work is taken over: who lost the database for a moment holds it again."""

PATIENCE = 30.0
"""Seconds to wait for a name at the start: the process before may still be ending."""

MISSES = 5
"""Looks in a row that find the own name held by another process."""


class Slot:
    """The name of one worker process. Work in slots whose names nobody holds is handed to whoever has room.

    `lost` is called where another process has the name; this one must end then, since both would do the same work.
    """

    def __init__(
        self,
        db: Database,
        handing: Handing,
        name: str,
        lost: Callable[[], None],
        grace: float = GRACE,
    ) -> None:
        self._db, self._handing, self._lost = db, handing, lost
        self.name, self._grace = name, grace
        self._hold: store.Hold | None = None
        self._free_since: dict[str, float] = {}
        self._misses = 0
        self.leaving = False
        self._over = Event()
        self._keeper = Thread(target=self._keep, name="slots", daemon=True)

    def take(self, patience: float = PATIENCE) -> None:
        """Raises `Refused` where another process works under this name, `EngineFailed` without a database."""
        until = time.monotonic() + patience
        while not self._taken():
            if time.monotonic() > until:
                raise Refused(
                    "another process works as {name}",
                    "Give each worker a name of its own with --slot.",
                    name=self.name,
                )
            time.sleep(LOOK / 4)
        self._keeper.start()

    @property
    def held(self) -> bool:
        """Whether the name was this process's at the last look, and is not being given up."""
        return self._hold is not None and not self.leaving

    def release(self) -> None:
        """Nobody looks any more, and the name is free."""
        self._over.set()
        if self._keeper.is_alive():
            self._keeper.join()
        if self._hold:
            store.close(self._hold)
            self._hold = None

    def look(self) -> None:
        """Whether the name is still held; and the others', once each. Raises `EngineFailed`."""
        with failures():
            self._misses = 0 if self._taken() else self._misses + 1
        if self._misses >= MISSES:
            self._lost()
            return
        with failures():
            now, free = time.monotonic(), self._free()
            self._free_since = {name: self._free_since.get(name, now) for name in free}
            for name, since in self._free_since.items():
                if now - since >= self._grace:
                    self._take_over(name)

    def _keep(self) -> None:
        while not self._over.wait(LOOK):
            # Without a database nobody can take over either; the next look tells.
            with suppress(EngineFailed):
                self.look()

    def _taken(self) -> bool:
        if self._hold and store.lives(self._hold):
            return True
        if self._hold:
            store.close(self._hold)
            self._hold = None
        with failures():
            hold = store.open_apart(self._db)
        if store.take(hold, self.name):
            self._hold = hold
            return True
        store.close(hold)
        return False

    def _free(self) -> frozenset[str]:
        """The names of slots that work has begun in and that nobody holds."""
        busy = self._handing.busy_slots() - {self.name}
        if not busy:
            return frozenset()
        with self._db.read() as db:
            return busy - store.held(db, busy)

    def _take_over(self, name: str) -> None:
        """Held meanwhile, so that one process alone hands it over, and none starts under it."""
        with closing(store.open_apart(self._db)) as hold:
            if store.take(hold, name):
                self._handing.hand_over(name)


def is_gone(error: Exception) -> bool:
    """Whether an error says that the database is not there, or not any more."""
    return store.is_gone(error)
