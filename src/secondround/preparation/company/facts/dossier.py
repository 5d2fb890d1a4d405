"""From pages to facts: dated, cited, merged, contradictions linked, weighed for this round."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from secondround.foundation.keys import key_of
from secondround.preparation.company.disputes.comparing import Said, disputed
from secondround.preparation.company.facts.dating import Written, is_stale, report_day, when
from secondround.preparation.company.facts.merging import Group, merged
from secondround.preparation.company.facts.weighing import Weighed
from secondround.preparation.company.model import THEMES, Fact, Theme
from secondround.preparation.company.names import Names, speaks_for_it, subject_of
from secondround.preparation.company.prose.words import words_of
from secondround.preparation.company.sifting import Finding
from secondround.preparation.company.themes.typed import plainness, telling
from secondround.preparation.evidence.model import cite

SHOWN = 12
"""Facts of one theme that a page shows; the rest is kept."""

LEAST = 0.15
"""Below this weight a fact is not shown unless nothing else is known."""

_STRONGEST = 11.0


def told(found: Sequence[Finding], known: Names, today: date) -> tuple[Weighed, ...]:
    """Every fact with what its weight will be made of; each with the citations of all that say it."""
    groups = merged(found)
    facts = _linked([_fact(group, today) for group in groups], groups, known, today)
    return tuple(_parts(fact, group.best) for fact, group in zip(facts, groups, strict=True))


def shown(facts: Iterable[Fact], most: int = SHOWN) -> tuple[Fact, ...]:
    """The best of each theme, theme by theme; a fact that contradicts one of them comes too, newest first.

    Places that themes with few facts leave free go to the weightiest of the others.
    """
    everything = {fact.key: fact for fact in sorted(facts, key=lambda fact: -fact.weight)}
    ranked = [fact for fact in everything.values() if fact.weight >= LEAST]
    ranked = ranked or list(everything.values())
    first = [fact for theme in THEMES for fact in _of(theme, ranked)[:most]]
    taken = {fact.key for fact in first}
    rest = [fact for fact in ranked if fact.key not in taken]
    chosen: dict[str, Fact] = {}
    for fact in (*first, *rest[: most * len(THEMES) - len(first)]):
        chosen.update((one.key, one) for one in _with_rivals(fact, everything))
    return tuple(sorted(chosen.values(), key=lambda fact: THEMES.index(fact.theme)))


def _of(theme: Theme, ranked: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in ranked if fact.theme == theme]


def _with_rivals(fact: Fact, everything: Mapping[str, Fact]) -> list[Fact]:
    rivals = [everything[key] for key in fact.contradicted_by if key in everything]
    return sorted([fact, *rivals], key=lambda one: one.date or date.min, reverse=bool(rivals))


def _parts(fact: Fact, best: Finding) -> Weighed:
    words = best.sentence.words
    return Weighed(
        fact=fact,
        language=best.sentence.language,
        strength=min(1.0, best.strength / _STRONGEST),
        hard=min(1.0, telling(words) / 2),
        idle=best.sentence.idle,
        plain=plainness(words),
        also=best.also,
    )


def _fact(group: Group, today: date) -> Fact:
    best = group.best
    day, about = when(best.sentence.words, best.theme, _written(best, today), today)
    return Fact(
        key=key_of("fact", best.sentence.text),
        theme=best.theme,
        text=best.sentence.text,
        date=day,
        date_about=about if day else False,
        stale=is_stale(best.theme, day, today),
        contradicted_by=(),
        weight=0.0,
        citations=tuple(
            cite(one.sentence.passage, one.sentence.start, one.sentence.end)
            for one in group.findings
        ),
    )


def _written(best: Finding, today: date) -> Written:
    page, sentence = best.document, best.sentence
    heading = sentence.trail[-1] if sentence.trail else ""
    if sentence.written:
        return Written(heading, sentence.written, about=False)
    if page.date is None and page.kind == "report":
        return Written(heading, report_day(page.title or page.name, today), about=True)
    return Written(heading, page.date, page.date_about)


def _linked(
    facts: Sequence[Fact], groups: Sequence[Group], known: Names, today: date
) -> list[Fact]:
    said = [_said(fact, group.best, known) for fact, group in zip(facts, groups, strict=True)]
    against = disputed(said, today)
    return [replace(fact, contradicted_by=against.get(fact.key, ())) for fact in facts]


def _said(fact: Fact, best: Finding, known: Names) -> Said:
    words = best.sentence.words
    page = best.document
    return Said(
        fact.key,
        best.sentence.text,
        page.id,
        best.sentence.written or (None if page.date_about else page.date),
        bool(best.sentence.shown) or speaks_for_it(words, known, words_of(best.sentence.language)),
        subject_of(words, known),
    )
