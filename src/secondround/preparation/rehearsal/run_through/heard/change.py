"""The one thing to change in the next run: the first of an order, most telling first."""

from collections.abc import Callable, Iterator
from functools import partial

from secondround.foundation.wording import Say, shortened
from secondround.preparation.rehearsal.run_through.course import course
from secondround.preparation.rehearsal.run_through.heard.by_slide import points_left_out
from secondround.preparation.rehearsal.run_through.model import Run, Shown, Slide
from secondround.preparation.rehearsal.run_through.typed import clock

LONG, LEAST_OVER = 1.5, 30.0
"""Times its plan, and seconds over it, from which a slide took too long: a talk is not planned to the second. Ours."""

SHORT = 0.7
"""Share of the limit under which there is time for more."""

FASTER = 1.25
"""Times the pace of the whole run from which a slide was spoken too fast."""

MORE, LEAST_FILLERS = 1.5, 6
"""Times the last run's fillers a minute, and how many there are, from which they are worth a word."""

QUOTED = 90
"""Letters of a quotation."""


def change(run: Run, before: Run | None, say: Say) -> str:
    """One sentence, beside the last run (`before`) and one's own plan, never beside a norm. Of a run that has ended."""
    return next(_changes(run, before, say))


def title_of(slide: Slide, say: Say) -> str:
    """ "slide 3, “Costs”"."""
    if not slide.title:
        return say("slide {number}", number=slide.number)
    title = shortened(slide.title, QUOTED)
    return say("slide {number}, “{title}”", number=slide.number, title=title)


def _changes(run: Run, before: Run | None, say: Say) -> Iterator[str]:
    rules: tuple[Callable[[], str], ...] = (
        partial(_over_the_limit, run, say),
        partial(_not_shown, run, say),
        partial(_point, run, say),
        partial(_over_the_plan, run, say),
        partial(_too_short, run, say),
        partial(_fillers, run, before, say),
        partial(_too_fast, run, say),
    )
    yield from filter(None, (rule() for rule in rules))
    yield say("Look at the room and not at the notes; the rest can stay as it is.")


def _over_the_limit(run: Run, say: Say) -> str:
    how = course(run)
    if not how.over or how.over < 1:
        return ""
    words = {"length": clock(run.length), "limit": clock(run.limit)}
    longest = max(how.shown, key=_over, default=None)
    if longest is None or _over(longest) <= 0:
        return say("It took {length}, where {limit} are allowed: leave something out.", **words)
    return say(
        "It took {length}, where {limit} are allowed. Shorten {slide}: it took {over} more than planned.",
        **words,
        slide=title_of(longest.slide, say),
        over=clock(_over(longest)),
    )


def _not_shown(run: Run, say: Say) -> str:
    how = course(run)
    slides = {one.number: one for one in run.slides}
    if how.not_reached:
        first = title_of(slides[how.not_reached[0]], say)
        return say("You did not come to {slide}: begin earlier with what comes last.", slide=first)
    if how.skipped:
        first = title_of(slides[how.skipped[0]], say)
        return say("You passed over {slide}: say it, or take it out of the file.", slide=first)
    return ""


def _point(run: Run, say: Say) -> str:
    slides = {one.number: one for one in run.slides}
    for number, point in points_left_out(run):
        return say(
            "On {slide}, say this as well: “{point}”.",
            slide=title_of(slides[number], say),
            point=shortened(point, QUOTED),
        )
    return ""


def _over_the_plan(run: Run, say: Say) -> str:
    longest = max(course(run).shown, key=_over, default=None)
    if longest is None or _over(longest) < LEAST_OVER:
        return ""
    if longest.seconds < LONG * longest.slide.seconds:
        return ""
    return say(
        "Shorten {slide}: it took {took}, planned were {planned}.",
        slide=title_of(longest.slide, say),
        took=clock(longest.seconds),
        planned=clock(longest.slide.seconds),
    )


def _too_short(run: Run, say: Say) -> str:
    if not run.limit or run.length >= SHORT * run.limit:
        return ""
    return say(
        "There are {left} left: spend them on what you recommend and what it rests on.",
        left=clock(run.limit - run.length),
    )


def _fillers(run: Run, before: Run | None, say: Say) -> str:
    if run.whole is None or before is None or before.whole is None:
        return ""
    now, last = run.whole.fillers_per_minute, before.whole.fillers_per_minute
    if not now or last is None or run.whole.fillers < LEAST_FILLERS or now <= last * MORE:
        return ""
    most = max(run.heard, key=lambda one: sum(each.times for each in one.fillers))
    slide = next(one for one in run.slides if one.number == most.number)
    return say(
        "Say nothing where you say “{filler}”, most of all on {slide}: {now} fillers a minute, {last} in the last run.",
        filler=most.fillers[0].text,
        slide=title_of(slide, say),
        now=now,
        last=last,
    )


def _too_fast(run: Run, say: Say) -> str:
    pace = run.whole.words_per_minute if run.whole else None
    rated = [one for one in run.heard if one.words_per_minute]
    if not pace or not rated:
        return ""
    fastest = max(rated, key=lambda one: one.words_per_minute or 0.0)
    if (fastest.words_per_minute or 0.0) <= FASTER * pace:
        return ""
    slide = next(one for one in run.slides if one.number == fastest.number)
    return say(
        "Slow down on {slide}: {now} words a minute, {pace} in all.",
        slide=title_of(slide, say),
        now=round(fastest.words_per_minute or 0.0),
        pace=round(pace),
    )


def _over(shown: Shown) -> float:
    return shown.over or 0.0
