"""What a run is told by: its slides against the plan and the last run, the whole, and all runs drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.interfaces.web.pages.rehearse.plotted import Plot, plotted
from secondround.preparation.rehearsal.run_through.course import course
from secondround.preparation.rehearsal.run_through.heard.change import title_of
from secondround.preparation.rehearsal.run_through.model import OnSlide, Run, Shown
from secondround.preparation.rehearsal.run_through.typed import clock


@dataclass(frozen=True)
class Told:
    """One slide of a run in words: planned, took, how much over or under, the last run's time; what was heard."""

    shown: Shown
    title: str
    planned: str
    took: str
    over: str
    last: str
    heard: OnSlide | None


@dataclass(frozen=True)
class Beside:
    """A fact of the whole run: its name, now and in the last run; empty where there is none."""

    name: str
    now: str
    last: str


def slides_told(run: Run, before: Run | None, say: Say) -> tuple[Told, ...]:
    """Every slide in its order; those of the last run beside it where they are the same."""
    heard = {one.number: one for one in run.heard}
    last = _last_times(run, before)
    return tuple(
        Told(
            one,
            one.slide.title or say("Slide {number}", number=one.slide.number),
            clock(one.slide.seconds) if one.slide.seconds else "",
            clock(one.seconds) if one.times else say("not shown"),
            _signed(one.over) if one.over is not None else "",
            last.get(one.slide.number, ""),
            heard.get(one.slide.number),
        )
        for one in course(run).shown
    )


def whole_told(run: Run, before: Run | None, say: Say) -> tuple[Beside, ...]:
    """Those facts that could be measured of this run."""
    found = []
    for name, value, figure in _facts(say):
        now, last = value(run), value(before) if before else None
        if now is not None:
            found.append(Beside(name, figure(now), "" if last is None else figure(last)))
    return tuple(found)


def gone_otherwise(run: Run, say: Say) -> tuple[str, ...]:
    """What was passed over, not reached, gone back to: a sentence each."""
    how = course(run)
    names = {one.number: title_of(one, say) for one in run.slides}
    return (
        *(say("You passed over {slide}.", slide=names[one]) for one in how.skipped),
        *(say("You did not come to {slide}.", slide=names[one]) for one in how.not_reached),
        *(
            say(
                "At {time} you went back from slide {left} to {slide}.",
                time=clock(one.at),
                left=one.left,
                slide=names[one.to],
            )
            for one in how.back
        ),
    )


def plots(runs: Sequence[Run], say: Say) -> tuple[Plot, ...]:
    """The facts over all runs that have them, from two on."""
    done = [one for one in runs if one.ended_at]
    found = []
    for name, value, figure in _facts(say):
        known = [
            (one.begun_at, f"/exercise/{one.assignment}/run/{one.key}", number)
            for one in done
            if (number := value(one)) is not None
        ]
        if len(known) > 1:
            found.append(plotted(name, known, figure))
    return tuple(found)


def _facts(
    say: Say,
) -> tuple[tuple[str, Callable[[Run], float | None], Callable[[float], str]], ...]:
    return (
        (say("Length"), lambda run: run.length or None, clock),
        (
            say("Words a minute"),
            lambda run: run.whole.words_per_minute if run.whole else None,
            lambda number: f"{number:.0f}",
        ),
        (
            say("Fillers a minute"),
            lambda run: run.whole.fillers_per_minute if run.whole else None,
            lambda number: f"{number:.1f}",
        ),
        (
            say("Longest pause"),
            lambda run: run.whole.longest_pause if run.whole else None,
            lambda number: say("{number} s", number=f"{number:.1f}"),
        ),
    )


def _last_times(run: Run, before: Run | None) -> Mapping[int, str]:
    """By number; nothing where the last run had other slides."""
    if before is None or [one.title for one in before.slides] != [one.title for one in run.slides]:
        return {}
    return {one.slide.number: clock(one.seconds) for one in course(before).shown if one.times}


def _signed(seconds: float) -> str:
    return f"{'−' if seconds <= -0.5 else '+'}{clock(seconds)}"
