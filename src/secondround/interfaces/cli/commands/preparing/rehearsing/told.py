"""An answer in lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from secondround.interfaces.cli.terminal import SHORT_KEY

if TYPE_CHECKING:
    from secondround.preparation.rehearsal.content.model import Content
    from secondround.preparation.rehearsal.delivery.model import Delivery
    from secondround.preparation.rehearsal.model import Take


NAMES = {
    "answer": "seconds",
    "words": "words",
    "words_per_minute": "words a minute",
    "speaking_words_per_minute": "words a minute, without the pauses",
    "before": "seconds before answering",
    "pauses_per_minute": "pauses a minute",
    "longest_pause": "longest pause in seconds",
    "fillers_per_minute": "fillers a minute",
    "fillers_in_100_words": "fillers in 100 words",
    "restarts_per_minute": "restarts a minute",
    "hedges_in_100_words": "hedges in 100 words",
    "share_of_i": "I, of all I and we",
    "loudness_range": "range of loudness in dB",
    "pitch_range": "range of pitch in semitones",
}
"""What each fact is, in its unit, by the name it is measured under."""


def told(take: "Take") -> Iterator[str]:
    """Its key, what is measured, what was said and what not, what they ask on, and the one thing to change."""
    yield f"[{take.key[:SHORT_KEY]}] {len(take.text.split())} words"
    if take.delivery:
        yield from _measured(take.delivery, take.content)
    if take.content:
        yield from _said(take.content)
    if take.follow and take.follow.text:
        yield f"They ask on: {take.follow.text}"
    if take.suggested and not take.grade:
        yield f"Suggested grade: {take.suggested}"
    if take.change:
        yield f"Change one thing: {take.change}"


def short(take: "Take") -> str:
    """The same in half a line: to be read down a list."""
    content, delivery = take.content, take.delivery
    facts = []
    if content and content.points:
        said = sum(one.said for one in content.points)
        facts.append(f"{said} of {len(content.points)} key points")
    if delivery and delivery.answer is not None:
        facts.append(f"{delivery.answer:.0f} s")
    if delivery and delivery.words_per_minute:
        facts.append(f"{delivery.words_per_minute:.0f} words a minute")
    if delivery:
        facts.append(f"fillers: {len(delivery.fillers)}")
    return " · ".join(facts)


def compared(take: "Take", takes: "Sequence[Take]") -> Iterator[str]:
    """What was measured of a spoken take beside the median of one's earlier ones and the last of them."""
    from secondround.preparation.rehearsal.delivery.baseline import beside
    from secondround.preparation.rehearsal.takes import deliveries

    if take.delivery:
        pieces = beside(take.delivery, deliveries(take, takes))
        figures = {one.fact: (one.now, one.usual, one.last) for one in pieces}
        yield from _columns(("now", "usually", "last time"), figures)


def side_by_side(before: "Take", after: "Take") -> Iterator[str]:
    """Two answers to one question: their words, their key points, what was measured."""
    from secondround.preparation.rehearsal.delivery.baseline import FACTS

    both = (before, after)
    yield from (f"{name}: {one.text}" for name, one in zip(("Then", "Now"), both, strict=True))
    for one in after.content.points if after.content else ():
        then = before.content.points if before.content else ()
        was = any(each.said for each in then if each.point == one.point)
        yield f"  {'x' if was else '-'} {'x' if one.said else '-'} {one.point}"
    figures = {
        fact: tuple(value(one.delivery) if one.delivery else None for one in both)
        for fact, value in FACTS.items()
    }
    yield from _columns(("then", "now"), figures)


def _columns(
    heads: tuple[str, ...], figures: "Mapping[str, tuple[float | None, ...]]"
) -> Iterator[str]:
    """A line for each fact of which anything is known."""
    known = {fact: some for fact, some in figures.items() if set(some) != {None}}
    if known:
        yield " " * 36 + "".join(f"{head:>11}" for head in heads)
    for fact, numbers in known.items():
        row = "".join(f"{'' if one is None else f'{one:.1f}':>11}" for one in numbers)
        yield f"{NAMES[fact]:<36}{row}"


def _measured(one: "Delivery", content: "Content | None") -> Iterator[str]:
    target = f" of {content.target}" if content else ""
    facts = [
        f"{one.answer:.0f}{target} s" if one.answer is not None else "",
        f"{one.words_per_minute:.0f} words a minute" if one.words_per_minute else "",
        f"longest pause {one.longest_pause:.1f} s" if one.longest_pause is not None else "",
        f"{len(one.fillers)} fillers",
        f"I {one.i}, we {one.we}",
    ]
    yield " · ".join(filter(None, facts))


def _said(one: "Content") -> Iterator[str]:
    if one.answered != "yes":
        yield {"short": "A few words only.", "elsewhere": "Speaks of something else."}[one.answered]
    for number, point in enumerate(one.points, 1):
        settled = ", as you say" if point.settled else ""
        yield f"  {number} {'said' if point.said else 'not found'}{settled}: {point.point}"
    if one.case:
        parts = (one.situation, one.task, one.action, one.result)
        names = ("Situation", "Task", "Action", "Result")
        yield from (
            f"{name}: {words or 'not found'}" for name, words in zip(names, parts, strict=True)
        )
    if one.shared:
        yield f"“We” without your part: “{one.shared}”"
    for figure in one.figures:
        if figure.how == "otherwise":
            yield f"Prepared was “{figure.prepared}”, said was “{figure.words}”"
    if one.figures_left_out:
        yield f"Prepared and not said: {' · '.join(one.figures_left_out)}"
    for clash in one.clashes:
        yield f"Does not agree with {clash.citation.document}: “{clash.citation.quote}”"
