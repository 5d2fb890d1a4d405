"""A run on the terminal: slide by slide by the clock, and told in lines."""

from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.terminal import SHORT_KEY, printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.rehearsal.run_through.model import OnSlide, Run, Slide

KEYS = "Enter: the next slide · b: back · q: the end"


def by_the_clock(
    kit: "Kit", candidacy_id: str, task: str, slides: "tuple[Slide, ...]", minutes: int
) -> "Run":
    """Every mark is kept at once. The end of the input ends it."""
    from secondround.preparation.rehearsal.run_through import steps
    from secondround.preparation.rehearsal.run_through.model import Mark

    run = steps.begin_run(kit, candidacy_id, task, slides, minutes, "clock")
    click.echo(KEYS)
    begun, at = monotonic(), 0
    while True:
        seconds = round(monotonic() - begun, 4)
        steps.mark(kit, candidacy_id, run.key, [Mark(at + 1, seconds)], seconds)
        pressed = _pressed(slides[at])
        if pressed == "q" or (pressed != "b" and at + 1 == len(slides)):
            return steps.end_run(kit, candidacy_id, run.key, max(monotonic() - begun, 0.01))
        at = max(at - 1, 0) if pressed == "b" else at + 1


def told(run: "Run", before: "Run | None") -> Iterator[str]:
    """Its length, each slide against its plan and the last run, what was skipped, what was said, what to change."""
    from secondround.preparation.rehearsal.run_through.course import course
    from secondround.preparation.rehearsal.run_through.typed import clock

    how = course(run)
    limit = f" of {clock(run.limit)}" if run.limit else ""
    last = f" · last run {clock(before.length)}" if before else ""
    yield f"[{run.key[:SHORT_KEY]}] {clock(run.length)}{limit}{last}"
    heard = {one.number: one for one in run.heard}
    for one in how.shown:
        planned = f" of {clock(one.slide.seconds)}" if one.slide.seconds else ""
        took = clock(one.seconds) if one.times else "not shown"
        yield f"{one.slide.number}. {one.slide.title} {took}{planned}".replace(".  ", ". ")
        if one.slide.number in heard:
            yield from _said(heard[one.slide.number])
    for back in how.back:
        yield f"At {clock(back.at)} back from slide {back.left} to {back.to}."
    if run.whole:
        pace = run.whole.words_per_minute
        facts = (f"{pace:.0f} words a minute" if pace else "", f"{run.whole.fillers} fillers")
        yield " · ".join(filter(None, facts))
    elif run.awaits_words:
        yield "What was said is not written down yet."
    if run.change:
        yield f"Change one thing: {run.change}"


def _said(one: "OnSlide") -> Iterator[str]:
    pace = f"{one.words_per_minute:.0f} words a minute" if one.words_per_minute else ""
    fillers = ", ".join(f"{each.text} {each.times}" for each in one.fillers)
    if facts := " · ".join(filter(None, (pace, fillers))):
        yield f"   {facts}"
    for point in one.points:
        elsewhere = f" (slide {point.on})" if point.on not in (0, one.number) else ""
        yield f"   {'x' if point.on else ' '} {point.point}{elsewhere}"


def _pressed(slide: "Slide") -> str:
    click.echo(printable(f"{slide.number}. {slide.title}".rstrip()))
    try:
        return input("> ").strip().lower()
    except EOFError:
        return "q"
