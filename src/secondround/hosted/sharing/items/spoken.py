"""What was said aloud or typed in a rehearsal, as facts; measured, never judged."""

from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.hosted.sharing.items.facts import said
from secondround.hosted.sharing.items.model import Line, Shown
from secondround.preparation.brief.layout.words import moment
from secondround.preparation.rehearsal.model import Sitting, Take
from secondround.preparation.rehearsal.takes import ended


def take(one: Take, say: Say) -> Shown:
    """Its words, what was measured of them, and which key points they said."""
    points = one.content.points if one.content else ()
    lines = said(
        Line(say("What was said"), (one.text,)),
        Line(say("Measured"), _measured(one, say), theirs=False),
        Line(say("Key points said"), tuple(each.point for each in points if each.said)),
        Line(say("Key points not said"), tuple(each.point for each in points if not each.said)),
    )
    return Shown("take", one.key, one.asked, lines, sound=bool(one.sound))


def sitting(one: Sitting, takes: Sequence[Take], say: Say, language: str) -> Shown:
    """What was asked in it, and the words of each answer; no sound goes with it."""
    answers = [Line(each.asked, (each.text,)) for each in ended(takes) if each.sitting == one.key]
    lines = said(
        Line(say("Length"), (say("{minutes} minutes", minutes=one.minutes),), theirs=False),
        *answers,
    )
    title = say("Sitting of {moment}", moment=moment(one.begun_at, language))
    return Shown("sitting", one.key, title, lines)


def _measured(one: Take, say: Say) -> tuple[str, ...]:
    if one.delivery is None:
        return ()
    pace = one.delivery.words_per_minute
    return (
        say("{seconds} s", seconds=round(one.delivery.length)),
        say("{pace} words a minute", pace=round(pace)) if pace else "",
        say("{count} fillers", count=len(one.delivery.fillers)),
    )
