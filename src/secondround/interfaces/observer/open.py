"""The listeners that are open: one for each sitting that is watched over the network."""

from collections.abc import Callable
from datetime import datetime

from secondround.foundation.kit import Kit
from secondround.interfaces.observer.listener import Listener, now


class Listeners:
    """Those of one application. None is open before it is asked for; those of sittings that ended are closed."""

    def __init__(self) -> None:
        self._open: dict[str, Listener] = {}

    def of(self, sitting: str) -> str:
        """The address of the observer's pages of a sitting; empty where they are not open."""
        found = self._open.get(sitting)
        if found and not found.alive:
            del self._open[sitting]
            return ""
        return found.url if found else ""

    def open(
        self, kit: Kit, candidacy_id: str, sitting: str, clock: Callable[[], datetime] | None
    ) -> None:
        """Afterwards `of` gives an address. Raises `Refused` without a private network, `EngineFailed`."""
        if not self.of(sitting):
            self._open[sitting] = Listener(kit, candidacy_id, sitting, clock=clock or now)

    def close(self, sitting: str) -> None:
        """Nothing of the sitting answers on the network any more."""
        found = self._open.pop(sitting, None)
        if found:
            found.stop()

    def close_all(self) -> None:
        """The application ends."""
        for sitting in list(self._open):
            self.close(sitting)
