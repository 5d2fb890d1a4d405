"""The nouns of sharing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Kind = Literal[
    "question",
    "story",
    "weak point",
    "take",
    "sitting",
    "exchange",
    "plan",
    "brief line",
    "assignment",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Item:
    """One thing of a candidacy, by the key it has there."""

    candidacy_id: str
    kind: Kind
    key: str


@dataclass(frozen=True)
class Share:
    """An item that `coach_id` may read from `shared_at` on, until it is revoked.

    `with_words` is whether the words it rests on go with it, `with_sound` (of a take alone) whether its sound does.
    """

    id: str
    workspace_id: str
    person_id: str
    coach_id: str
    item: Item
    with_words: bool
    with_sound: bool
    shared_at: datetime
    revoked_at: datetime | None = None
