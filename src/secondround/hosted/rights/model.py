"""The nouns of rights."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True)
class Receipt:
    """That a person or a workspace was erased, with how much of what. It says nobody's name.

    `subject_sha256` is of ids that are gone with what they were of: who kept them can prove it is theirs, and nobody
    can find them from it.
    """

    id: str
    workspace_id: str
    what: Literal["person", "workspace"]
    subject_sha256: str
    counts: Mapping[str, int]
    erased_at: datetime


@dataclass(frozen=True)
class Owned:
    """Somebody who has rows in a workspace: `known` while there is an account, `member` while they are in it."""

    person_id: str
    known: bool
    member: bool
