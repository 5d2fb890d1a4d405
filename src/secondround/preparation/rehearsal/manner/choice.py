"""Which of several wordings is taken."""

from collections.abc import Sequence
from hashlib import sha256


def chosen(ways: Sequence[str], seed: str, heard: Sequence[str]) -> str:
    """One not heard yet, else the one heard longest ago: with two ways never the same twice running.

    `seed` (the key of a sitting) gives the order, so that the same sitting says the same again. `heard` is what was
    said before, in its order; a way counts as heard where it stands within what was said. Empty without ways.
    """
    dealt = sorted(ways, key=lambda way: sha256(f"{seed} {way}".encode()).digest())
    return min(dealt, key=lambda way: _last_heard(way, heard), default="")


def _last_heard(way: str, heard: Sequence[str]) -> int:
    return max((place for place, one in enumerate(heard) if way in one), default=-1)
