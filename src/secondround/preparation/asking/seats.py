"""Who is asked what, and in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from secondround.preparation.asking.proposal import Proposal
from secondround.preparation.evidence.closeness import SERVES, Alike
from secondround.preparation.panel.model import Interviewer, Lens

EACH = 6
"""Enquiries for one person: what ten minutes at the end of an interview hold."""

UNKNOWN = 18
"""Enquiries when nobody is known who will be there."""

OPEN = "open point"
"""The topic of what the first interview left open; it goes before every other subject."""

OF_ONE_TOPIC, OF_OPEN_POINTS = 2, 4

_BESIDE: Mapping[Lens, tuple[Lens, ...]] = {
    "recruiter": ("manager", "executive", "peer"),
    "manager": ("executive", "peer", "recruiter"),
    "peer": ("manager", "recruiter", "executive"),
    "executive": ("manager", "recruiter", "peer"),
    "unknown": (),
}
"""Who can answer in the place of somebody who will not be there, the best first."""


def seated(
    proposals: Sequence[Proposal], people: Sequence[Interviewer], alike: Alike
) -> tuple[Proposal, ...]:
    """The best for each attending person, then one for every subject still left out; heaviest first.

    What is asked of one person is not asked of another, but for near the same only once.
    """
    heavy = _subjects_first(_distinct(sorted(proposals, key=lambda one: -one.weight), alike))
    there = [one for one in people if one.attends]
    if not there:
        return tuple(heavy[:UNKNOWN])
    lists: dict[str, list[Proposal]] = {one.name: [] for one in there}
    for proposal in heavy:
        name = _who(proposal, there, lists)
        if name:
            lists[name].append(replace(proposal, names=(name,)))
    chosen = [one for mine in lists.values() for one in mine]
    return (*sorted(chosen, key=lambda one: -one.weight), *_left_out(heavy, chosen, there))


def _who(
    proposal: Proposal, there: Sequence[Interviewer], lists: Mapping[str, list[Proposal]]
) -> str:
    """Who knows best and has room, of equals the one with the fewest so far; empty when nobody."""
    named = [name for name in proposal.names if name in lists]
    if named:
        return named[0]
    for lens in (*proposal.lenses, "unknown"):
        able = [one.name for one in there if one.lens == lens and _room(proposal, lists[one.name])]
        if able:
            return min(able, key=lambda name: len(lists[name]))
    return ""


def _room(proposal: Proposal, mine: Sequence[Proposal]) -> bool:
    same = sum(one.topic == proposal.topic for one in mine)
    most = OF_OPEN_POINTS if proposal.topic == OPEN else OF_ONE_TOPIC
    return len(mine) < EACH and same < most


def _left_out(
    heavy: Sequence[Proposal], chosen: Sequence[Proposal], there: Sequence[Interviewer]
) -> list[Proposal]:
    covered = {one.topic for one in chosen}
    found = []
    for proposal in heavy:
        if proposal.topic not in covered:
            covered.add(proposal.topic)
            found.append(replace(proposal, names=_nearest(proposal, there)))
    return found


def _nearest(proposal: Proposal, there: Sequence[Interviewer]) -> tuple[str, ...]:
    order = (*proposal.lenses, *_BESIDE[proposal.lenses[0]], "unknown")
    for lens in order:
        for one in there:
            if one.lens == lens:
                return (one.name,)
    return ()


def _subjects_first(heavy: Sequence[Proposal]) -> list[Proposal]:
    """What stayed open and the heaviest of every subject, then the others."""
    first = {one.topic: one for one in reversed(heavy)}
    leading = [one for one in heavy if one.topic == OPEN or first[one.topic] is one]
    return [*leading, *(one for one in heavy if one.topic != OPEN and first[one.topic] is not one)]


def _distinct(proposals: Sequence[Proposal], alike: Alike) -> list[Proposal]:
    kept: list[Proposal] = []
    for one in proposals:
        if not any(_same(one, other, alike) for other in kept):
            kept.append(one)
    return kept


def _same(one: Proposal, other: Proposal, alike: Alike) -> bool:
    """In meaning, or because both rest on the same words."""
    words = {(c.passage_id, c.start, c.end) for c in one.citations}
    shared = any((c.passage_id, c.start, c.end) in words for c in other.citations)
    return shared or alike(one.text, other.text) >= SERVES
