"""Weak points in the CV: time without a post, short posts, many moves, one employer for very long."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from secondround.foundation.wording import Say
from secondround.preparation.evidence.model import Employment
from secondround.preparation.pressure.doubted import Doubted
from secondround.preparation.pressure.sources.spans import Gap, Stretch, gaps_between, stretches_of

SHORT = 12
"""Months below which a post draws a question; the first probation and one year's results fit in."""

MANY, WITHIN = 4, 72
"""Employers begun with within so many months that draw the question whether one stays."""

LONG = 120
"""Months with one employer from which people ask whether one can still change."""


def from_career(employments: Sequence[Employment], today: date, say: Say) -> tuple[Doubted, ...]:
    """What a careful reader of the dates would ask. A date without a month is read generously."""
    stretches = stretches_of(employments, today)
    return (
        *(_gap(gap, say) for gap in gaps_between(stretches, today)),
        *(_short(one, say) for one in _short_posts(stretches)),
        *_moves(stretches, today, say),
        *(_long(one, say) for one in stretches if one.post and one.months >= LONG and one.exact),
    )


def _gap(gap: Gap, say: Say) -> Doubted:
    named = {"months": gap.months, "start": gap.first, "end": gap.last}
    if gap.open:
        text = say("The CV shows no post since {start}.", **named)
        probe = say("What have you been doing since {start}?", **named)
        hard = say(
            "You have been without a post since {start}. Why has nobody taken you on?", **named
        )
    else:
        text = say("{months} months without a post, {start} to {end}.", **named)
        probe = say(
            "Your CV leaves {months} months open, {start} to {end}. What did you do then?", **named
        )
        hard = say(
            "{months} months, {start} to {end}, and nothing to show. What went wrong?", **named
        )
    return Doubted(
        weight=min(0.55 + gap.months / 100, 0.75),
        origin="cv",
        thing=f"{gap.first} {gap.last}",
        text=text,
        probe=probe,
        hard_probe=hard,
        drill=say("Two sentences: the reason, then what you bring back from it. Then stop."),
        citations=gap.citations,
    )


def _short_posts(stretches: Sequence[Stretch]) -> list[Stretch]:
    posts = [one for one in stretches if one.post]
    return [
        one
        for one, after in zip_longest(posts, posts[1:])
        if one.exact
        and one.ended
        and one.months < SHORT
        and not one.passing
        and not (after and after.organisation == one.organisation)
    ][-2:]


def _short(one: Stretch, say: Say) -> Doubted:
    named = {"months": one.months, "place": one.organisation or one.title}
    return Doubted(
        weight=0.5,
        origin="cv",
        thing=f"{one.title} {one.organisation}",
        text=say("Only {months} months at {place}.", **named),
        probe=say("You stayed {months} months at {place}. Why did it end?", **named),
        hard_probe=say(
            "{months} months at {place}: did they not want you, or did you give up?", **named
        ),
        drill=say("One calm sentence: what you came for, what you leave with. No blame."),
        citations=one.citations,
    )


def _moves(stretches: Sequence[Stretch], today: date, say: Say) -> list[Doubted]:
    since = today.year * 12 + today.month - 1 - WITHIN
    recent = {
        one.organisation: one
        for one in stretches
        if one.post and not one.passing and one.organisation and one.start >= since
    }
    if len(recent) < MANY:
        return []
    names = ", ".join(recent)
    named = {"count": len(recent), "names": names}
    return [
        Doubted(
            weight=0.6,
            origin="cv",
            thing=names,
            text=say("{count} employers in six years: {names}.", **named),
            probe=say("You have had {count} employers in six years. What made you move?", **named),
            hard_probe=say("{names}: you never stay. Why would it be different with us?", **named),
            drill=say("One sentence for each move: what you went for, not what you ran from."),
            citations=tuple(citation for one in recent.values() for citation in one.citations[:1]),
        )
    ]


def _long(one: Stretch, say: Say) -> Doubted:
    named = {"years": one.months // 12, "place": one.organisation or one.title}
    return Doubted(
        weight=0.4,
        origin="cv",
        thing=f"{one.organisation} {named['years']}",
        text=say("{years} years at {place}.", **named),
        probe=say("After {years} years at {place}, how would you find your way here?", **named),
        hard_probe=say("{years} years at {place}: can you still work in any other way?", **named),
        drill=say("Name two changes you went through there, and how long you took to adapt."),
        citations=one.citations,
    )
