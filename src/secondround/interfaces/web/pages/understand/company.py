"""The company: what is known, theme by theme, where sources disagree, and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from secondround.interfaces.web.paging import Paged, paged
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.company import steps
from secondround.preparation.company.facts.dossier import shown
from secondround.preparation.company.model import THEMES, Fact

FIRST = 400
"""Facts looked at for the first page, the weightiest: a large dossier has thousands."""


@dataclass(frozen=True)
class Part:
    """A theme with the facts a page shows, and how many there are in all."""

    theme: str
    facts: tuple[Fact, ...]
    count: int


def company(visit: Visit) -> Response:
    """What matters most of each theme; one theme alone in full where the address names it."""
    kit, one, theme = visit.kit, visit.candidacy.id, visit.asked("theme")
    counts = steps.fact_counts_of(kit, one)
    facts = steps.facts_of(kit, one, None if theme in counts else FIRST)
    whole: Paged[Fact] | None = None
    if theme in counts:
        whole = paged([fact for fact in facts if fact.theme == theme], visit.asked("page"))
    return show(
        visit,
        "understand/company.html",
        theme=theme if whole else "",
        counts=counts,
        parts=parts(shown(facts), counts) if whole is None else (),
        whole=whole,
        by_key={fact.key: fact for fact in facts},
        missing=steps.missing_themes_of(kit, one),
    )


def parts(facts: Sequence[Fact], counts: Mapping[str, int]) -> tuple[Part, ...]:
    """The themes in their order, those with facts."""
    made = []
    for theme in THEMES:
        mine = tuple(fact for fact in facts if fact.theme == theme)
        if mine:
            made.append(Part(theme, mine, max(counts.get(theme, 0), len(mine))))
    return tuple(made)
