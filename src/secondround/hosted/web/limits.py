"""How often somebody may ask: a bucket that fills evenly, in this process."""

from collections import OrderedDict
from threading import Lock

MOST_KNOWN = 100_000
"""Buckets kept; the one not used for longest goes first, and would be full by then."""


class Limits:
    """Each name has a bucket of `a_minute` requests. Several processes each count for themselves."""

    def __init__(self, a_minute: int) -> None:
        self._most = float(a_minute)
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, name: str, now: float) -> float:
        """0.0 where one more is fine, and it is counted; else the seconds until it is. `now` is in seconds."""
        with self._lock:
            left, at = self._buckets.pop(name, (self._most, now))
            left = min(self._most, left + (now - at) * self._most / 60)
            taken = left >= 1
            self._buckets[name] = (left - taken, now)
            if len(self._buckets) > MOST_KNOWN:
                self._buckets.popitem(last=False)
        return 0.0 if taken else (1 - left) * 60 / self._most
