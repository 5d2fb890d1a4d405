"""The nouns of commenting."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Comment:
    """What `author_id` says of a share: text as typed, data to everybody who reads it."""

    id: str
    workspace_id: str
    person_id: str
    share_id: str
    author_id: str
    text: str
    made_at: datetime
