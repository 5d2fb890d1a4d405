"""A fact on the terminal: its words, then its date, its marks and where it stands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secondround.preparation.company.model import Fact

SHORT_KEY = 6
MOST_PLACES = 3


def fact_lines(fact: "Fact", indent: str = "  ") -> Iterator[str]:
    """The words on one line, what is known of them on the next."""
    yield f"{indent}[{fact.key[:SHORT_KEY]}] {fact.text}"
    yield f"{indent}    " + " · ".join((*_marks(fact), *_places(fact)))


def _marks(fact: "Fact") -> Iterator[str]:
    if fact.date:
        yield f"{'about ' if fact.date_about else ''}{fact.date}"
    if fact.new:
        yield "new"
    if fact.stale:
        yield "may be out of date"
    if fact.contradicted_by:
        yield "another source says otherwise"


def _places(fact: "Fact") -> Iterator[str]:
    if not fact.citations:
        yield fact.source or "in your words"
    places = list(dict.fromkeys(f"{one.document}, {one.locator}" for one in fact.citations))
    yield from places[:MOST_PLACES]
    if len(places) > MOST_PLACES:
        yield f"and {len(places) - MOST_PLACES} more"
