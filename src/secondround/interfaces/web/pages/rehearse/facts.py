"""What is measured of a take, in words, beside the person's own takes; and over the sittings, drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from secondround.foundation.wording import Say
from secondround.interfaces.web.pages.rehearse.plotted import Plot, plotted
from secondround.preparation.rehearsal.delivery.baseline import FACTS, beside
from secondround.preparation.rehearsal.model import Take
from secondround.preparation.rehearsal.takes import deliveries

FIVE = ("answer", "words_per_minute", "longest_pause", "fillers_per_minute", "share_of_i")
"""Shown at once; the others are folded."""


@dataclass(frozen=True)
class Fact:
    """What is measured, and its figure now, usually, and the last time; empty where there is none."""

    name: str
    now: str
    usual: str
    last: str
    first: bool


def facts(take: Take, takes: Sequence[Take], say: Say) -> tuple[Fact, ...]:
    """Those that could be measured."""
    if take.delivery is None:
        return ()
    names, pieces = fact_names(say), beside(take.delivery, deliveries(take, takes))
    return tuple(
        Fact(
            names[one.fact],
            _figure(one.fact, one.now, say),
            _figure(one.fact, one.usual, say),
            _figure(one.fact, one.last, say),
            one.fact in FIVE,
        )
        for one in pieces
        if one.now is not None
    )


def rows_beside(before: Take, after: Take, say: Say) -> tuple[tuple[str, str, str], ...]:
    """What was measured of both or either: its name, and its figure then and now."""
    names = fact_names(say)
    found = []
    for fact, value in FACTS.items():
        then, now = (value(one.delivery) if one.delivery else None for one in (before, after))
        if then is not None or now is not None:
            found.append((names[fact], _figure(fact, then, say), _figure(fact, now, say)))
    return tuple(found)


def points_beside(before: Take, after: Take) -> tuple[tuple[str, bool | None, bool | None], ...]:
    """Every key point with whether it was said then and now; None where it was not asked for."""
    said = [
        {one.point: one.said for one in (take.content.points if take.content else ())}
        for take in (before, after)
    ]
    every = dict.fromkeys((*said[1], *said[0]))
    return tuple((one, said[0].get(one), said[1].get(one)) for one in every)


def plots(takes: Sequence[Take], say: Say) -> tuple[Plot, ...]:
    """The key points that were said, over all answers, and the five facts over all spoken ones; from two on."""
    found = [_points(takes, say), *(_plot(fact, takes, say) for fact in FIVE)]
    return tuple(one for one in found if len(one.rows) > 1)


def fact_names(say: Say) -> Mapping[str, str]:
    """By the name it is measured under."""
    return {
        "answer": say("Length"),
        "words": say("Words"),
        "words_per_minute": say("Words a minute"),
        "speaking_words_per_minute": say("Words a minute without the pauses"),
        "before": say("Silence before answering"),
        "pauses_per_minute": say("Pauses a minute"),
        "longest_pause": say("Longest pause"),
        "fillers_per_minute": say("Fillers a minute"),
        "fillers_in_100_words": say("Fillers in 100 words"),
        "restarts_per_minute": say("Restarts a minute"),
        "hedges_in_100_words": say("Hedges in 100 words"),
        "share_of_i": say("“I” among “I” and “we”"),
        "loudness_range": say("Range of loudness"),
        "pitch_range": say("Range of pitch"),
    }


def _figure(fact: str, value: float | None, say: Say) -> str:
    if value is None:
        return ""
    if fact in ("answer", "before", "longest_pause"):
        number = f"{value:.0f}" if fact == "answer" else f"{value:.1f}"
        return say("{number} s", number=number)
    if fact == "share_of_i":
        return say("{number} %", number=round(100 * value))
    if fact == "loudness_range":
        return say("{number} dB", number=f"{value:.0f}")
    if fact == "pitch_range":
        return say("{number} semitones", number=f"{value:.1f}")
    return (
        f"{value:.0f}" if fact in ("words", "words_per_minute") or value >= 100 else f"{value:.1f}"
    )


def _points(takes: Sequence[Take], say: Say) -> Plot:
    """Of first answers alone: what follows them asks for what was left out."""
    known = [
        (one.begun_at, f"/rehearse/takes/{one.key}", mean(point.said for point in points))
        for one in takes
        if not one.of and (points := one.content.points if one.content else ())
    ]
    name = say("Key points said")
    return plotted(name, known, lambda share: say("{number} %", number=round(100 * share)))


def _plot(fact: str, takes: Sequence[Take], say: Say) -> Plot:
    value = FACTS[fact]
    known = [
        (one.begun_at, f"/rehearse/takes/{one.key}", number)
        for one in takes
        if one.delivery and (number := value(one.delivery)) is not None
    ]
    return plotted(fact_names(say)[fact], known, lambda number: _figure(fact, number, say))
