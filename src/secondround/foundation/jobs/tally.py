"""How many jobs there are, of everybody: for whoever runs an installation, who sees kinds and states alone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Counted:
    """`counts` by lane, name and state: what waits, runs or failed, and what was asked for and done in the last hour.
    `oldest` are the seconds that the first in each lane has waited.
    """

    counts: Mapping[tuple[str, str, str], int]
    oldest: Mapping[str, float]


class Tally(OpenedLater):
    """Counts, of everybody."""

    def counted(self) -> Counted:
        """Raises `EngineFailed` when the database cannot be reached."""
        now = datetime.now(UTC)
        since = (now - RECENT).isoformat()
        with failures():
            client = self._opened()
            open_ones = client.list_workflows(
                status=list(UNFINISHED + FAILED), load_output=False, limit=MOST
            )
            done = client.list_workflows(
                status="SUCCESS", start_time=since, load_output=False, limit=MOST
            )
        counts: Counter[tuple[str, str, str]] = Counter(
            (one.queue_name or "", _name(one), STATES.get(one.status, "failed"))
            for one in (*open_ones, *done)
        )
        oldest: dict[str, float] = {}
        for one in open_ones:
            if STATES.get(one.status) == "waiting":
                waited = now.timestamp() - (one.created_at or 0) / 1000
                lane = one.queue_name or ""
                oldest[lane] = max(oldest.get(lane, 0.0), waited)
        return Counted(counts, oldest)


def _name(status: "WorkflowStatus") -> str:
    given = (status.input or {"args": ("",)})["args"]
    return str(given[0]) if given else ""
