"""A take beside the person's own earlier takes; never beside a norm."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from secondround.preparation.rehearsal.delivery.model import Delivery


@dataclass(frozen=True)
class Beside:
    """One fact: now, usually (median of the earlier takes that have it) and the last time; None where there is none."""

    fact: str
    now: float | None
    usual: float | None
    last: float | None


FACTS: Mapping[str, Callable[[Delivery], float | None]] = {
    "answer": lambda one: one.answer,
    "words": lambda one: float(one.words),
    "words_per_minute": lambda one: one.words_per_minute,
    "speaking_words_per_minute": lambda one: one.speaking_words_per_minute,
    "before": lambda one: one.before,
    "pauses_per_minute": lambda one: one.per_minute(len(one.pauses)),
    "longest_pause": lambda one: one.longest_pause,
    "fillers_per_minute": lambda one: one.per_minute(len(one.fillers)),
    "fillers_in_100_words": lambda one: _in_100(one, len(one.fillers)),
    "restarts_per_minute": lambda one: one.per_minute(len(one.restarts)),
    "hedges_in_100_words": lambda one: _in_100(one, len(one.hedges)),
    "share_of_i": lambda one: one.share_of_i,
    "loudness_range": lambda one: one.tone.loudness_range if one.tone else None,
    "pitch_range": lambda one: one.tone.pitch_range if one.tone else None,
}
"""What is compared, by name: seconds, words, a minute, a hundred words, a share, decibels and semitones."""


def beside(delivery: Delivery, earlier: Sequence[Delivery]) -> tuple[Beside, ...]:
    """Every fact of `FACTS`, in that order. `earlier` from old to new; those in another language are left out."""
    alike = [one for one in earlier if one.language == delivery.language]
    return tuple(_beside(fact, value, delivery, alike) for fact, value in FACTS.items())


def _beside(
    fact: str,
    value: Callable[[Delivery], float | None],
    delivery: Delivery,
    earlier: Sequence[Delivery],
) -> Beside:
    known = [number for one in earlier if (number := value(one)) is not None]
    return Beside(
        fact, value(delivery), median(known) if known else None, known[-1] if known else None
    )


def _in_100(delivery: Delivery, count: int) -> float | None:
    return 100 * count / delivery.words if delivery.words else None
