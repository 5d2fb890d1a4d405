"""What a job is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

State = Literal["waiting", "running", "done", "failed", "cancelled"]

JOB_FORMAT = "1"
"""Goes up when a job kept by an older release could no longer be carried on by this one."""


@dataclass(frozen=True)
class Job:
    """`done` is a share, 0.0 to 1.0; `message` says what is being done, or why it failed."""

    id: str
    name: str
    ids: tuple[str, ...]
    state: State
    done: float
    message: str
    made_at: datetime
    changed_at: datetime
