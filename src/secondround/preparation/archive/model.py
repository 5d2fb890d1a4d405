"""The nouns of the archive."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

FORMAT = 1
"""Goes up when an archive could not be brought back by an older release."""


@dataclass(frozen=True)
class Contents:
    """What an archive says of itself: `migration` is the newest one of the database it came from, `tables` how many
    lines each list has. `originals` are the keys of what was brought in or recorded, each with its path in the file.
    """

    format: int
    made_at: datetime
    migration: str
    tables: Mapping[str, int]
    originals: Mapping[str, str]


@dataclass(frozen=True)
class Receipt:
    """What was erased, when: lines by list, originals and their bytes. It names nobody."""

    at: datetime
    lines: Mapping[str, int]
    originals: int
    size: int
