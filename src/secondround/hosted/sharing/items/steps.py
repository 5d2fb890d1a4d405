"""Reading items through the steps of the method, with the tools of whose they are; no table is asked here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from secondround.foundation.errors import NotFound
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import Say
from secondround.hosted.sharing.items import facts, spoken
from secondround.hosted.sharing.items.model import Line, Quote, Shown
from secondround.hosted.sharing.model import KINDS, Item, Kind, Share
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents.places import place_name
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.observed.seen.withheld import takes_without_exercise
from secondround.preparation.rehearsal.takes import ended


def listed(kit: Kit, candidacy_id: str, say: Say, language: str) -> dict[Kind, tuple[Shown, ...]]:
    """Everything of a candidacy that can be shared, by its kind; a kind without any is left out.

    Raises `NotFound` for a candidacy that is not the owner's.
    """
    candidacy_steps.find(kit, candidacy_id)
    found = {kind: tuple(_READ[kind](kit, candidacy_id, say, language)) for kind in KINDS}
    return {kind: items for kind, items in found.items() if items}


def shown(kit: Kit, item: Item, say: Say, language: str = "en") -> Shown:
    """The item as it is now. Raises `NotFound` where it is gone, and for a candidacy that is not the owner's."""
    candidacy_steps.find(kit, item.candidacy_id)
    every = _READ[item.kind](kit, item.candidacy_id, say, language)
    found = next((one for one in every if one.key == item.key), None)
    if found is None:
        raise NotFound("what was shared", "It was removed, or written anew.")
    return found


def as_shared(kit: Kit, share: Share, say: Say, language: str) -> Shown | None:
    """The item with what goes with it and nothing beside: its words and its sound only where they are shared.

    None where the item is gone.
    """
    try:
        found = shown(kit, share.item, say, language)
    except NotFound:
        return None
    quotes = found.quotes if share.with_words else ()
    return replace(found, quotes=quotes, sound=found.sound and share.with_sound)


def _questions(kit: Kit, one: str, say: Say, _language: str) -> Sequence[Shown]:
    stories = question_steps.stories_of(kit, one)
    return [facts.question(each, stories, say) for each in question_steps.questions_of(kit, one)]


def _stories(kit: Kit, one: str, say: Say, _language: str) -> Sequence[Shown]:
    return [facts.story(each, say) for each in question_steps.stories_of(kit, one)]


def _weak_points(kit: Kit, one: str, say: Say, _language: str) -> Sequence[Shown]:
    return [facts.weak_point(each, say) for each in pressure_steps.weak_points_of(kit, one)]


def _takes(kit: Kit, one: str, say: Say, _language: str) -> Sequence[Shown]:
    return [spoken.take(each, say) for each in ended(kept_steps.takes_of(kit, one))]


def _sittings(kit: Kit, one: str, say: Say, language: str) -> Sequence[Shown]:
    takes = kept_steps.takes_of(kit, one)
    about = listed_steps.about_exercise(kit, one)
    return [
        spoken.sitting(each, takes_without_exercise(each, takes, about, say), say, language)
        for each in kept_steps.sittings_of(kit, one)
    ]


def _exchanges(kit: Kit, one: str, say: Say, _language: str) -> Sequence[Shown]:
    return [facts.exchange(each, say) for each in debrief_steps.exchanges_of(kit, one)]


def _plan(kit: Kit, one: str, say: Say, language: str) -> Sequence[Shown]:
    todos = plan_steps.todos_of(kit, one)
    return [facts.plan(todos, say, language)] if todos else []


def _brief_lines(kit: Kit, one: str, say: Say, _language: str) -> Iterator[Shown]:
    paper: Mapping[str, Any] = brief_steps.on_paper(kit, one)
    for block in paper["blocks"]:
        for line in block["lines"]:
            yield _brief_line(block["title"], line, say)


def _brief_line(block: str, line: Mapping[str, str], say: Say) -> Shown:
    lines = facts.said(
        Line(say("In the brief"), (block, line["tag"]), theirs=False),
        Line(say("Beside it"), (line["note"],), theirs=False),
    )
    place = f"{line['document']}, {place_name(line['locator'], say)}"
    quotes = (Quote(line["quote"], place),) if line["quote"] else ()
    key = key_of("brief line", block, line["tag"], line["text"])
    return Shown("brief line", key, line["text"], lines, quotes)


def _assignments(kit: Kit, one: str, say: Say, language: str) -> Sequence[Shown]:
    every = assignment_steps.assignments_of(kit, one)
    return [facts.assignment(each, say, language) for each in every]


_READ: Mapping[Kind, Callable[[Kit, str, Say, str], Sequence[Shown] | Iterator[Shown]]] = {
    "question": _questions,
    "story": _stories,
    "weak point": _weak_points,
    "take": _takes,
    "sitting": _sittings,
    "exchange": _exchanges,
    "plan": _plan,
    "brief line": _brief_lines,
    "assignment": _assignments,
}
