"""When a weak point is closed: by what was measured of the last attempt, never by anybody's word."""

from collections.abc import Sequence

from secondround.preparation.pressure.model import Attempt


def is_closed(attempts: Sequence[Attempt]) -> bool:
    """Whether the last attempt left nothing open of what was measured.

    One of which nothing was measured closes nothing; a later one that leaves something open opens the point again.
    """
    last = max(attempts, key=lambda one: one.at, default=None)
    return last is not None and last.passed
