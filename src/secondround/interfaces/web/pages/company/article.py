"""The dossier as an article: what matters most first, what does not agree side by side."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondround.preparation.company.facts.dossier import side_by_side
from secondround.preparation.company.model import THEMES, Fact, MissingTheme, Theme

OPEN = 4
"""Entries of a theme that are open; the others are got when they are unfolded."""


DISPUTED = 2
"""More entries of a theme that are open where sources disagree."""


@dataclass(frozen=True)
class Entry:
    """A fact, or several that cannot all be true: then `sides` holds each, the newest first."""

    fact: Fact
    sides: tuple[Fact, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """Of every fact in it."""
        return frozenset(one.key for one in (self.fact, *self.sides))


@dataclass(frozen=True)
class Source:
    """A document, and how many of the facts that are shown stand in it."""

    document_id: str
    name: str
    count: int


@dataclass(frozen=True)
class Part:
    """One theme: what is open, and how many facts there are beside."""

    theme: Theme
    first: tuple[Entry, ...]
    more: int


def article(
    facts: Sequence[Fact], rivals: Iterable[Fact], counts: Mapping[str, int]
) -> tuple[Part, ...]:
    """The theme with the weightiest fact first; in each the weightiest facts first."""
    made = entries(sorted(facts, key=lambda one: -one.weight), rivals)
    ordered = sorted(made, key=lambda one: THEMES.index(one.fact.theme))
    parts = [
        _part(theme, tuple(mine), counts)
        for theme, mine in groupby(ordered, key=lambda one: one.fact.theme)
    ]
    return tuple(sorted(parts, key=lambda part: -part.first[0].fact.weight))


def entries(facts: Sequence[Fact], rivals: Iterable[Fact]) -> tuple[Entry, ...]:
    """One for each fact; those that contradict each other share one, where the first of them stands."""
    known = {one.key: one for one in (*facts, *rivals)}
    return tuple(Entry(fact, sides) for fact, sides in side_by_side(facts, known))


def folded(all_of_it: Sequence[Entry], parts: Iterable[Part]) -> tuple[Entry, ...]:
    """The entries of a theme that the article does not show."""
    shown = frozenset[str]().union(*(one.keys for part in parts for one in part.first))
    return tuple(one for one in all_of_it if not one.keys & shown)


def rival_keys(facts: Iterable[Fact]) -> frozenset[str]:
    """The facts that say otherwise."""
    return frozenset(key for one in facts for key in one.contradicted_by)


def is_reworded(fact: Fact) -> bool:
    """Whether the candidate put into their own words what a source says."""
    return bool(fact.citations) and not any(fact.text in one.quote for one in fact.citations)


def rests_on(facts: Iterable[Fact]) -> tuple[Source, ...]:
    """The documents the facts stand in, those of most facts first; the candidate's own facts rest on none."""
    places = {(each.document_id, each.document, one.key) for one in facts for each in one.citations}
    counted = Counter((document_id, name) for document_id, name, _ in places)
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0][1]))
    return tuple(Source(document_id, name, count) for (document_id, name), count in ordered)


def still_missing(
    missing: Iterable[MissingTheme], counts: Mapping[str, int]
) -> tuple[MissingTheme, ...]:
    """The themes of which even the candidate has added nothing."""
    return tuple(one for one in missing if one.theme not in counts)


def _part(theme: Theme, mine: tuple[Entry, ...], counts: Mapping[str, int]) -> Part:
    disputed = tuple(one for one in mine[OPEN:] if one.sides)
    first = (*mine[:OPEN], *disputed[:DISPUTED])
    open_ = sum(max(1, len(one.sides)) for one in first)
    return Part(theme, first, max(0, counts.get(theme, 0) - open_))
