"""The nouns of staying signed in."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Session:
    """`digest` names it to its person and is of no use to anybody: the secret is with the browser alone."""

    digest: str
    person_id: str
    made_at: datetime
    seen_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None
