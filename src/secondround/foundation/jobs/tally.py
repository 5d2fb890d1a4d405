"""How many jobs there are, of everybody: for whoever runs an installation, who sees kinds and states alone."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from secondround.foundation.jobs.desk import STATES
from secondround.foundation.jobs.library import OpenedLater, failures

if TYPE_CHECKING:
    from dbos import WorkflowStatus

MOST = 10_000
"""Counted at most of each kind of state; more than that is trouble already."""

UNFINISHED = ("ENQUEUED", "DELAYED", "PENDING")
FAILED = ("ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED")
RECENT = timedelta(hours=1)


class Tally(OpenedLater):
    """Counts, of everybody."""

    def counts(self) -> Mapping[tuple[str, str], int]:
        """By name and state: what waits, runs or failed, and what was asked for and done in the last hour.

        Raises `EngineFailed` when the database cannot be reached.
        """
        since = (datetime.now(UTC) - RECENT).isoformat()
        with failures():
            client = self._opened()
            open_ones = client.list_workflows(
                status=list(UNFINISHED + FAILED), load_output=False, limit=MOST
            )
            done = client.list_workflows(
                status="SUCCESS", start_time=since, load_output=False, limit=MOST
            )
        return Counter(
            (_name(one), STATES.get(one.status, "failed")) for one in (*open_ones, *done)
        )


def _name(status: "WorkflowStatus") -> str:
    given = (status.input or {"args": ("",)})["args"]
    return str(given[0]) if given else ""
