"""From pages to facts: dated, cited, merged, contradictions linked, weighed for this round."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from secondround.foundation.keys import key_of
from secondround.preparation.company.disputes.comparing import Said, disputed
from secondround.preparation.company.facts.dating import (
    Written,
    is_stale,
    moments,
    report_day,
    when,
)
from secondround.preparation.company.facts.merging import Group
from secondround.preparation.company.facts.weighing import EXPECTED, Weighed
from secondround.preparation.company.model import THEMES, Fact, Theme
from secondround.preparation.company.names import Names, speaks_for_it, subject_of
from secondround.preparation.company.prose.sentences import Sentence
from secondround.preparation.company.prose.words import words_of
from secondround.preparation.company.sifting import Finding
from secondround.preparation.company.themes.typed import plainness, telling
from secondround.preparation.evidence.model import Citation, cite

SHOWN = 34
"""Facts of a theme of which a second interviewer expects most that a page shows; the rest is kept."""

MOST = 340
"""Facts a page shows of a large source, about half of what a handbook of a hundred pages tells; all of a small one."""

_STRONGEST = 11.0
_SPARE = 0.85


def told(groups: Sequence[Group], known: Names, today: date) -> tuple[Weighed, ...]:
    """The fact of each group with what its weight will be made of and the citations of all that say it."""
    facts = _linked([_fact(group, today) for group in groups], groups, known, today)
    return tuple(_parts(fact, group.best) for fact, group in zip(facts, groups, strict=True))


def shown(facts: Iterable[Fact], most: int = MOST) -> tuple[Fact, ...]:
    """The best of each theme, theme by theme; a fact that contradicts one of them comes too, newest first.

    A theme has the more places the more a second interviewer expects one to know of it. Those that themes with
    few facts leave free go to the weightiest of the others.
    """
    everything = {fact.key: fact for fact in sorted(facts, key=lambda fact: -fact.weight)}
    ranked = list(everything.values())
    first = [fact for theme in THEMES for fact in _of(theme, ranked)[: _places(theme, most)]]
    taken = {fact.key for fact in first}
    rest = [fact for fact in ranked if fact.key not in taken]
    chosen: dict[str, Fact] = {}
    for fact in (*first, *rest[: max(0, most - len(first))]):
        chosen.update((one.key, one) for one in _with_rivals(fact, everything))
    return tuple(sorted(chosen.values(), key=lambda fact: THEMES.index(fact.theme)))


def side_by_side(
    facts: Iterable[Fact], known: Mapping[str, Fact]
) -> Iterator[tuple[Fact, tuple[Fact, ...]]]:
    """Each fact with those that say otherwise, itself among them, the newest first; with nothing where none do.

    None comes twice: it stands where the first of them stands. `known` holds them by key.
    """
    taken: set[str] = set()
    for fact in facts:
        if fact.key in taken:
            continue
        sides = [fact, *(known[key] for key in fact.contradicted_by if key in known)]
        left = [one for one in sides if one.key not in taken]
        taken.update(one.key for one in left)
        yield fact, tuple(sorted(left, key=_newest, reverse=True)) if len(left) > 1 else ()


def _newest(fact: Fact) -> date:
    return fact.date or date.min


def _places(theme: Theme, most: int) -> int:
    """Its share of the places: all themes together have a little fewer than there are."""
    return round(SHOWN * EXPECTED[theme] * most / MOST * _SPARE)


def _of(theme: Theme, ranked: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in ranked if fact.theme == theme]


def _with_rivals(fact: Fact, everything: Mapping[str, Fact]) -> list[Fact]:
    rivals = [everything[key] for key in fact.contradicted_by if key in everything]
    return sorted([fact, *rivals], key=_newest, reverse=bool(rivals))


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
        citations=tuple(each for one in group.findings for each in _cited(one.sentence)),
    )


def _cited(sentence: Sentence) -> Iterator[Citation]:
    yield cite(sentence.passage, sentence.start, sentence.end)
    for passage in sentence.rest:
        yield cite(passage, 0, len(passage.text))


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
    sentence, page = best.sentence, best.document
    thing = sentence.lead.casefold()
    return Said(
        fact.key,
        sentence.text,
        page.id,
        sentence.written or (None if page.date_about else page.date),
        bool(sentence.shown) or speaks_for_it(sentence.text, known, words_of(sentence.language)),
        subject_of(sentence.words, known) or ("" if thing in known.company else thing),
        next((line for line in reversed(sentence.trail) if moments(line)), ""),
    )
