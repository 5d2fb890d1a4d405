"""What stands around every page of a candidacy."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from secondround.foundation.wording import Say
from secondround.interfaces.web.visit import Visit
from secondround.interfaces.web.walls.around import around_of
from secondround.preparation.brief.layout.words import moment, time_left, weekday
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.panel import steps as panel_steps

OF_THIS_YEAR = timedelta(days=300)
"""Within it a day and month are of one year only."""


@dataclass(frozen=True)
class Way:
    """A page one can go to: its name, its address, whether one is there."""

    name: str
    href: str
    here: bool


@dataclass(frozen=True)
class Group:
    """One of the few words of the rail, and what is under it. Where one is, `here` is true."""

    name: str
    href: str
    here: bool
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Frame:
    """`whose` is the candidacy in words, `left` the time until the `day`, `waiting` documents to be confirmed.
    `straight`: files go to the store of originals by themselves."""

    whose: str
    left: str
    day: str
    waiting: int
    groups: tuple[Group, ...]
    apart: tuple[Way, ...]
    straight: bool


def frame_of(visit: Visit) -> Frame:
    """The same few queries, whatever the candidacy holds."""
    one, say = visit.candidacy, visit.say
    coming = panel_steps.coming_round_of(visit.kit, one.id)
    starts = coming.starts_at if coming else None
    return Frame(
        whose=" · ".join(filter(None, (one.title, one.company))) or say("A new candidacy"),
        left=time_left(visit.kit.now, starts, say),
        day=_day(starts, visit.kit.now, visit.language) if starts else "",
        waiting=document_steps.waiting(visit.kit, one.id),
        groups=tuple(_group(visit, *group) for group in _plan(say)),
        apart=(*_ways(visit, _apart(say)), *_further(visit)),
        straight=around_of(visit.request).straight,
    )


def _day(starts: datetime, now: datetime, language: str) -> str:
    """ "Tue, 8 Dec, 13:30"; with its year where that does not go without saying."""
    if abs(starts - now) > OF_THIS_YEAR:
        return moment(starts, language)
    return f"{weekday(starts, language)}, {starts:%H:%M}"


Plan = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def _plan(say: Say) -> Plan:
    return (
        (say("Home"), ((say("Home"), ""),)),
        (
            say("Understand"),
            (
                (say("First interview"), "/first-interview"),
                (say("Fit"), "/fit"),
                (say("Company"), "/company"),
                (say("People"), "/people"),
                (say("Conditions"), "/conditions"),
            ),
        ),
        (
            say("Prepare"),
            (
                (say("Questions"), "/questions"),
                (say("Stories"), "/stories"),
                (say("What to ask"), "/asking"),
                (say("Pressure"), "/pressure"),
                (say("Exercise"), "/exercise"),
                (say("Plan"), "/plan"),
            ),
        ),
        (say("Rehearse"), ((say("Rehearse"), "/rehearse"),)),
        (
            say("The day"),
            ((say("Brief"), "/brief"), (say("Sheet"), "/sheet"), (say("Calendar"), "/calendar")),
        ),
    )


def _apart(say: Say) -> tuple[tuple[str, str], ...]:
    return (
        (say("Inbox"), "/documents"),
        (say("Sites and news"), "/web"),
        (say("Activity"), "/activity"),
    )


def _group(visit: Visit, name: str, ways: tuple[tuple[str, str], ...]) -> Group:
    made = _ways(visit, ways)
    return Group(name, made[0].href, any(way.here for way in made), made)


def _ways(visit: Visit, ways: tuple[tuple[str, str], ...]) -> tuple[Way, ...]:
    path = visit.request.url.path
    return tuple(
        Way(name, visit.home + end, path == visit.home + end or _is_below(path, visit.home, end))
        for name, end in ways
    )


def _further(visit: Visit) -> tuple[Way, ...]:
    """What there is beside the method where the pages are served."""
    path, around = visit.request.url.path, around_of(visit.request)
    found = [(name, to.format(home=visit.home)) for name, to in around.further(visit.say)]
    return tuple(Way(name, to, path == to or path.startswith(f"{to}/")) for name, to in found)


def _is_below(path: str, home: str, end: str) -> bool:
    return bool(end) and path.startswith(f"{home}{end}/")
