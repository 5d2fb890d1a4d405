"""What a debrief leaves, as kept."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from secondround.foundation.owner import Owner
from secondround.foundation.storage.items import Items
from secondround.preparation.debrief.model import (
    Aside,
    AskedEnquiry,
    Contradiction,
    Exchange,
    Findings,
    Impression,
    Memory,
    OpenPoint,
    Statement,
)

exchanges = Items("exchanges", Exchange)
asked_enquiries = Items("asked_enquiries", AskedEnquiry)
statements = Items("statements", Statement)
contradictions = Items("contradictions", Contradiction)
impressions = Items("impressions", Impression)
open_points = Items("open_points", OpenPoint)
asides = Items("asides", Aside)
memories = Items("memories", Memory)

LISTS: Mapping[str, Items[Any]] = {
    "exchanges": exchanges,
    "asked_enquiries": asked_enquiries,
    "statements": statements,
    "contradictions": contradictions,
    "impressions": impressions,
    "open_points": open_points,
    "asides": asides,
}
"""What a review finds, by its lists."""


def findings(db: Connection, owner: Owner, candidacy_id: str) -> Findings:
    """All of the last review."""
    return Findings(**{part: kept.list(db, owner, candidacy_id) for part, kept in LISTS.items()})


def keep_findings(db: Connection, owner: Owner, candidacy_id: str, found: Findings) -> None:
    """Exactly these, in place of those of the last review."""
    for part, kept in LISTS.items():
        kept.replace(db, owner, candidacy_id, getattr(found, part))
