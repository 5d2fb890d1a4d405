"""The company: what is known, theme by theme, where sources disagree, and what is missing."""

from collections.abc import Sequence
from datetime import date

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.company.article import (
    Entry,
    Part,
    article,
    entries,
    folded,
    is_reworded,
    rests_on,
    rival_keys,
    still_missing,
)
from secondround.interfaces.web.paging import paged
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief.layout.themes import theme_name
from secondround.preparation.company import steps
from secondround.preparation.company.model import THEMES, Fact
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.panel import steps as panel_steps

NEW = 3
"""New facts that are open; the others unfold."""

NEWS = 5
"""Entries of followed feeds that are shown where they are new."""


def company(visit: Visit) -> Response:
    """What matters most of each theme; one theme alone in full where the address names it."""
    kit, one = visit.kit, visit.candidacy.id
    counts = steps.fact_counts_of(kit, one)
    if visit.asked("theme") in counts:
        return _theme(visit, visit.asked("theme"), counts)
    return _whole(visit, steps.dossier_of(kit, one), counts)


def _whole(visit: Visit, facts: Sequence[Fact], counts: dict[str, int]) -> Response:
    kit, one = visit.kit, visit.candidacy.id
    coming = panel_steps.coming_round_of(kit, one)
    new = steps.new_of(facts)
    return show(
        visit,
        "company/article.html",
        counts=counts,
        themes=THEMES,
        parts=_parts(visit, facts, counts),
        summary=steps.summary_of(kit, one, facts),
        new=entries(new[:NEW], steps.facts_named(kit, one, rival_keys(new[:NEW]))),
        more_new=entries(new[NEW:], ()),
        sources=rests_on(facts),
        missing=still_missing(steps.missing_themes_of(kit, one), counts),
        sitting=steps.sitting_of(kit, one, coming.starts_at if coming else None, dossier=facts),
        today=kit.now.date(),
        new_entries=[entry for entry in feed_steps.entries_of(kit, one) if entry.new][:NEWS],
    )


def _theme(visit: Visit, theme: str, counts: dict[str, int]) -> Response:
    facts = steps.facts_on(visit.kit, visit.candidacy.id, theme)
    page = paged(facts, visit.asked("page"))
    rivals = steps.facts_named(visit.kit, visit.candidacy.id, rival_keys(page.items))
    found = entries(page.items, rivals)
    if visit.partly:
        parts = _parts(visit, steps.dossier_of(visit.kit, visit.candidacy.id), counts)
        rest = folded(found, parts)
        return show(visit, "company/rest.html", theme=theme, page=page, entries=rest)
    return show(visit, "company/theme.html", theme=theme, counts=counts, page=page, entries=found)


def _parts(visit: Visit, facts: Sequence[Fact], counts: dict[str, int]) -> tuple[Part, ...]:
    rivals = steps.facts_named(visit.kit, visit.candidacy.id, rival_keys(facts))
    return article(facts, rivals, counts)


def add(visit: Visit) -> Response:
    """Keep what the candidate knows, with where it is from."""
    theme, text, source = (visit.given(name) for name in ("theme", "text", "source"))
    day = day_given(visit.given("date"))
    made = steps.add_fact(visit.kit, visit.candidacy.id, theme, text, source, day)
    return go(visit, f"/company?theme={made.theme}#{made.key}")


def fact(visit: Visit) -> Response:
    """One fact, to be changed: its words, theme and date, every place that says it, what says otherwise."""
    named = steps.facts_named(visit.kit, visit.candidacy.id, {visit.named("fact")})
    if not named:
        raise NotFound("the fact", "It may have been removed, or its documents read anew.")
    if visit.partly and visit.asked("closed"):
        return show(visit, "company/fact_told.html", entry=Entry(named[0]))
    return show(
        visit,
        "company/fact_open.html" if visit.partly else "company/fact.html",
        fact=named[0],
        rivals=steps.facts_named(visit.kit, visit.candidacy.id, rival_keys(named)),
        reworded=is_reworded(named[0]),
        names=[(one, theme_name(one, visit.say)) for one in THEMES],
    )


def date_fact(visit: Visit) -> Response:
    """Correct when a fact was so, and whether that is only about right."""
    key, about = visit.named("fact"), visit.given("about") == "true"
    steps.date_fact(visit.kit, visit.candidacy.id, key, day_given(visit.given("date")), about)
    return go(visit, f"/company/facts/{key}")


def day_given(words: str) -> date | None:
    """The day of a date field; None where it is empty or no day."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
