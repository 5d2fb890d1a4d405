"""Whether this process can serve now."""

from collections.abc import Mapping

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.ports.objects import owner_prefix
from secondround.hosted.premises import NOBODY, Premises


def readiness(premises: Premises) -> Mapping[str, bool]:
    """By part: "database" is reachable and not older than this release, "objects" answer. Asks both, now."""
    return {"database": premises.db.is_ready(), "objects": _objects_answer(premises)}


def _objects_answer(premises: Premises) -> bool:
    try:
        premises.kit.objects.list(owner_prefix(NOBODY))
    except SecondRoundError:
        return False
    return True
