"""The nouns of sharing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Share:
    """One item of a candidate's, shown to one coach: `kind` names the list, `key` the item in it."""

    id: str
    coach_id: str
    candidacy_id: str
    kind: str
    key: str
    shared_at: datetime
    revoked_at: datetime | None = None


@dataclass(frozen=True)
class Comment:
    """Of the coach to what was shared with them, or of the candidate."""

    id: str
    share_id: str
    author_id: str
    text: str
    made_at: datetime


@dataclass(frozen=True)
class ObserverRating:
    """What a coach says of an answer that was shared with them; `body` holds a rating's lines."""

    id: str
    share_id: str
    author_id: str
    body: Mapping[str, object]
    made_at: datetime
