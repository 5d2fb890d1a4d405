"""robots.txt, as RFC 9309 reads it."""

import math

from secondround.foundation.ports.fetching import AGENT, Rules

MOST_DELAY = 3600.0
"""Seconds; a longer delay forbids in other words, and is taken as this."""


class RobotRules:
    """The rules of one robots.txt for us; what is no robots.txt has none, and allows everything."""

    def __init__(self, data: bytes) -> None:
        from protego import Protego

        self._read = Protego.parse(data.decode("utf-8-sig", errors="replace"))

    def allows(self, url: str) -> bool:
        return bool(self._read.can_fetch(url, AGENT))

    def delay(self) -> float | None:
        said = self._read.crawl_delay(AGENT)
        if said is None or not math.isfinite(said):
            return None
        return min(max(0.0, float(said)), MOST_DELAY)

    def sitemaps(self) -> tuple[str, ...]:
        return tuple(str(one) for one in self._read.sitemaps)


def read_rules(data: bytes) -> Rules:
    """What the bytes of a robots.txt say."""
    return RobotRules(data)
