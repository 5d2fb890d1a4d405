"""Self, observer and measurement of one answer, side by side."""

from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.observed.blind import observers, own
from secondround.preparation.rehearsal.observed.items import item_name, verdict_name
from secondround.preparation.rehearsal.observed.model import ITEMS, Rating, Side


def sides(
    ratings: Sequence[Rating], delivery: Delivery | None, content: Content | None, say: Say
) -> tuple[Side, ...]:
    """A line for each item, one for the words, one for length and pace; what is not there is empty.

    Of `ratings` that both have given (`blind.both`).
    """
    mine, theirs = own(ratings), observers(ratings)
    rated = [
        Side(
            item_name(item, say),
            verdict_name(mine.on(item), say) if mine else "",
            tuple(verdict_name(one.on(item), say) for one in theirs),
            _measured(item, content, say),
        )
        for item in ITEMS
    ]
    words = tuple(one.words for one in theirs)
    said = Side(say("In words"), mine.words if mine else "", words, "")
    spoken = Side(say("Length and pace"), "", ("",) * len(theirs), _delivered(delivery, say))
    return (*rated, *(one for one in (said, spoken) if _says_something(one)))


def _says_something(one: Side) -> bool:
    return any((one.own, *one.observers, one.measured))


def _measured(item: str, content: Content | None, say: Say) -> str:
    if content is None:
        return ""
    if item == "answered":
        return {
            "yes": say("its words answer it"),
            "short": say("a few words only"),
            "elsewhere": say("speaks of something else"),
        }[content.answered]
    if item == "own":
        return (
            say("“we” without your part: {words}", words=content.shared) if content.shared else ""
        )
    if item == "concrete":
        return _concrete(content, say)
    return ""


def _concrete(content: Content, say: Say) -> str:
    count = len(content.figures)
    figures = say("1 figure") if count == 1 else say("{count} figures", count=count)
    if not content.points:
        return figures
    said = sum(one.said for one in content.points)
    points = say("{said} of {count} key points", said=said, count=len(content.points))
    return f"{points}, {figures}"


def _delivered(delivery: Delivery | None, say: Say) -> str:
    if delivery is None:
        return ""
    facts = [say("{seconds} s", seconds=round(delivery.length))]
    if delivery.words_per_minute:
        facts.append(say("{pace} words a minute", pace=round(delivery.words_per_minute)))
    count = len(delivery.fillers)
    facts.append(say("1 filler") if count == 1 else say("{count} fillers", count=count))
    return ", ".join(facts)
