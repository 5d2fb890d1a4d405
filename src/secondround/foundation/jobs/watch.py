"""A look over everybody's jobs, for whoever runs the place: ids, kinds, states and ages, and no word of anybody's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from secondround.foundation.jobs.desk import STATES
from secondround.foundation.jobs.library import failures, open_client
from secondround.foundation.jobs.model import State

if TYPE_CHECKING:
    from dbos import WorkflowStatus

LIBRARY: dict[State, list[str]] = {
    "waiting": ["ENQUEUED", "DELAYED"],
    "running": ["PENDING"],
    "done": ["SUCCESS"],
    "cancelled": ["CANCELLED"],
    "failed": ["ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"],
}


@dataclass(frozen=True)
class Seen:
    """`slot` is where it runs or last ran, or empty; `waited` the seconds until it was begun, or until now."""

    id: str
    kind: str
    state: State
    workspace_id: str
    person_id: str
    slot: str
    made_at: datetime
    changed_at: datetime
    waited: float


class Watch:
    """Raises `EngineFailed` when the database cannot be reached. Nothing here changes a job."""

    def __init__(self, url: str) -> None:
        with failures():
            self._client = open_client(url)

    def jobs(
        self, *, kind: str = "", state: State | None = None, workspace: str = "", most: int = 100
    ) -> tuple[Seen, ...]:
        """The newest first, so many at most; of one kind, state, workspace where these are given."""
        seen: list[Seen] = []
        offset = 0
        while len(seen) < most:
            page = self._page(kind, LIBRARY[state] if state else None, most, offset)
            found = (_seen(one) for one in page)
            seen += [one for one in found if workspace in ("", one.workspace_id)]
            offset += most
            if len(page) < most:
                break
        return tuple(seen[:most])

    def close(self) -> None:
        self._client.destroy()

    def _page(
        self, kind: str, states: list[str] | None, most: int, offset: int
    ) -> Sequence["WorkflowStatus"]:
        with failures():
            return self._client.list_workflows(
                queue_name=kind or None,
                status=states,
                limit=most,
                offset=offset,
                sort_desc=True,
                load_input=False,
                load_output=False,
            )


def _seen(status: "WorkflowStatus") -> Seen:
    workspace, _, person = (status.authenticated_user or "").partition("/")
    made, begun = status.created_at or 0, status.dequeued_at
    now = int(datetime.now(UTC).timestamp() * 1000)
    return Seen(
        id=status.workflow_id,
        kind=status.queue_name or "",
        state=STATES.get(status.status, "failed"),
        workspace_id=workspace,
        person_id=person,
        slot=status.executor_id or "",
        made_at=_moment(made),
        changed_at=_moment(status.updated_at or made),
        waited=max(0.0, ((begun or now) - made) / 1000),
    )


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
