"""One worker process: its slot, its lanes, its kits."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from secondround.bootstrap import WORKS
from secondround.foundation.errors import EngineFailed, SecondRoundError
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.moving.handing import Handing
from secondround.foundation.jobs.worker import Work, Worker
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import StoreGone
from secondround.hosted.premises import Premises
from secondround.hosted.work.kinds import Kind, lanes_of
from secondround.hosted.work.limits import limited
from secondround.hosted.work.slots.steps import GRACE, Slot, is_gone
from secondround.hosted.work.turns import steps as turn_steps

TAKEN = 75
"""How a process ends whose name another one has (EX_TEMPFAIL): whoever started it starts it again."""


class HostedWorker:
    """Works under a slot's name until it is drained. Each job is done with its owner's tools, behind the walls."""

    def __init__(
        self,
        premises: Premises,
        slot: str,
        *kinds: Kind,
        works: Mapping[str, Work] = WORKS,
        grace: float = GRACE,
        lost: Callable[[], None] = lambda: os._exit(TAKEN),
    ) -> None:
        self._premises = limited(premises)
        settings = premises.settings
        url = jobs_url(settings.for_kits())
        self._handing = Handing(url)
        self._slot = Slot(premises.db, self._handing, slot, lost, grace)
        lanes = lanes_of(settings, *kinds)
        self._worker = Worker(
            url,
            works,
            self._kit_of,
            slot=slot,
            lanes=lanes,
            passes=is_passing,
            # The library's tables have no walls: no name is kept in them.
            tells=SecondRoundError.nameless,
        )

    def start(self) -> None:
        """Returns at once. Raises `Refused` where another process has the name, and `EngineFailed`."""
        self._slot.take()
        with suppress(EngineFailed):
            turn_steps.forget(self._premises)
        self._worker.start()

    @property
    def works(self) -> bool:
        """Whether it holds its name and takes work."""
        return self._slot.held

    def drain(self) -> bool:
        """Takes no more, waits as long as is set, hands the rest over. Where false, the process has to end at once."""
        self._slot.leaving = True
        handed = self._worker.drain(self._premises.settings.drain_seconds)
        self._slot.release()
        if not handed:
            self._handing.close()
        return not handed

    def _kit_of(self, owner: Owner) -> Kit:
        return self._premises.at(datetime.now(UTC).astimezone()).kit_of(owner)


def is_passing(error: Exception) -> bool:
    """Whether the database or the store of originals is away: what was asked for is waited with, and not failed."""
    return isinstance(error, StoreGone) or is_gone(error)
