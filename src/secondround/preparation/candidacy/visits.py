"""What belongs to this visit, and what was seen at the one before."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from secondround.preparation.candidacy.model import Seen

PAUSE = timedelta(minutes=45)
"""Pages within it belong to one visit."""

OFTEN = timedelta(minutes=5)
"""A visit in which nothing changes is written down no more often."""


def visit_now(
    latest: Seen | None, before: Seen | None, now: datetime, keys: Mapping[str, Sequence[str]]
) -> tuple[Seen | None, Seen | None]:
    """What is to be kept as the latest (None where that need not be written), and what the visit before saw."""
    if latest is None:
        return Seen(now, keys), None
    if now - latest.at > PAUSE:
        return Seen(now, keys), latest
    same = now - latest.at < OFTEN and dict(latest.keys) == {n: list(k) for n, k in keys.items()}
    return None if same else Seen(now, keys), before
