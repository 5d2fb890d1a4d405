"""Which of several wordings is taken: one that the candidate has not heard."""

from collections.abc import Sequence
from hashlib import sha256


def was_heard(way: str, heard: Sequence[str]) -> bool:
    """Whether it stands within anything the interviewer said; a question may be led up to with other words."""
    return any(way in one for one in heard)


def first_new(ways: Sequence[str], heard: Sequence[str]) -> str:
    """For what is never said twice: the first that was not heard yet; empty where all were."""
    return next((one for one in ways if not was_heard(one, heard)), "")


def dealt(ways: Sequence[str], seed: str, heard: Sequence[str]) -> str:
    """For what has to be said: one not heard yet, else the one heard longest ago, so never the same twice running.

    `seed` (the key of a sitting) gives the order, so that the same sitting says the same again. `heard` is what was
    said before, in its order. Empty without ways.
    """
    order = sorted(ways, key=lambda way: sha256(f"{seed} {way}".encode()).digest())
    return min(order, key=lambda way: _last_heard(way, heard), default="")


def _last_heard(way: str, heard: Sequence[str]) -> int:
    return max((place for place, one in enumerate(heard) if was_heard(way, (one,))), default=-1)
