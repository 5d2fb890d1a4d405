"""The nouns of the audit log."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal[
    "signed in",
    "signed out",
    "signed out everywhere",
    "workspace opened",
    "workspace changed",
    "invited",
    "invitation withdrawn",
    "joined",
    "role given",
    "role taken",
    "consented",
    "consent withdrawn",
    "shared",
    "share revoked",
    "commented",
    "rated",
    "looked",
    "exported",
    "exported for a person",
    "told of erasure",
    "erased",
    "workspace erased",
]


@dataclass(frozen=True)
class Event:
    """`about` is an id or empty: an event says nothing of its own. Outside any workspace `workspace_id` is empty."""

    id: str
    at: datetime
    workspace_id: str
    who: str
    kind: str
    about: str
