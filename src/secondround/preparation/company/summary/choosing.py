"""Which facts the summary says, and in which order. Pure; nothing is worded anew."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from secondround.preparation.company.disputes.assertions import patterns
from secondround.preparation.company.model import Fact, Theme
from secondround.preparation.company.themes.typed import (
    has_head_count,
    is_definition,
    plainness,
    telling,
)
from secondround.preparation.evidence.talk.pace import seconds_aloud

SHORTEST, LONGEST = 60, 90
"""Seconds: as long as an answer in an interview may take before one asks whether to go on."""

_ORDER: tuple[Theme, ...] = (
    "products", "history", "figures", "locations", "customers", "market", "competitors", "organisation", "values",
    "csr", "objectives", "challenges", "news",
)  # fmt: skip
"""As one tells it: what they are, where they come from, how large; then what for, where to, what is new."""

_FIRST: tuple[Theme, ...] = (
    "products", "history", "figures", "objectives", "news", "values", "customers", "locations", "competitors",
    "market", "challenges", "organisation", "csr",
)  # fmt: skip
"""Whose turn it is while there is time left."""

_OF_NOW: frozenset[Theme] = frozenset(("figures", "objectives", "challenges", "news"))
_A_YEAR = 0.3
_TOO_LONG = 38
_ALIKE = 0.5


def chosen(facts: Sequence[Fact], company: str, language: str) -> tuple[Fact, ...]:
    """One fact of each theme that has a fit one, then second ones, as long as all stay within the time.

    A stale fact is not said, nor one that newer sources deny; of facts of one theme the plainest comes first.
    """
    ranked = {theme: _ranked(tuple(_fit(facts, theme)), company) for theme in _FIRST}
    taken: list[Fact] = []
    for turn in range(2):
        for theme in _FIRST:
            if turn and _seconds(taken, language) >= SHORTEST:
                break
            for fact in ranked[theme]:
                if fact not in taken and not _said(fact, taken) and _within(taken, fact, language):
                    taken.append(fact)
                    break
    return tuple(sorted(taken, key=lambda one: _ORDER.index(one.theme)))


def words_of_all(facts: Sequence[Fact]) -> int:
    """How many words are said, white space apart."""
    return sum(len(one.text.split()) for one in facts)


def _fit(facts: Sequence[Fact], theme: Theme) -> Iterator[Fact]:
    newest = {one.key: one.date for one in facts}
    for one in facts:
        denied = any(
            (day := newest.get(key)) and (one.date is None or day > one.date)
            for key in one.contradicted_by
        )
        if (
            one.theme == theme
            and not one.stale
            and not denied
            and len(one.text.split()) <= _TOO_LONG
            and _tells(one)
        ):
            yield one


def _ranked(fit: Sequence[Fact], company: str) -> list[Fact]:
    newest = max((one.date for one in fit if one.date), default=date.min)
    return sorted(fit, key=lambda one: _age_counts(one, newest) - _use(one, company))


def _age_counts(fact: Fact, newest: date) -> float:
    """What a figure, plan or piece of news loses for each year it is older than the newest of its theme."""
    if fact.theme not in _OF_NOW:
        return 0.0
    return _A_YEAR * ((newest - fact.date).days / 365 if fact.date else 1.0)


def _tells(fact: Fact) -> bool:
    """Whether it has what is listened for: a year in its history, a number in its figures, a date in its news."""
    if fact.theme == "history":
        return bool(
            re.search(r"\d{4}", fact.text) or patterns("names")["founded"].search(fact.text)
        )
    if fact.theme == "figures":
        return bool(re.search(r"\d", fact.text))
    return fact.theme != "news" or fact.date is not None


def _use(fact: Fact, company: str) -> float:
    """How well it serves: its weight, more where it names the company and says straight out what the theme asks."""
    text = fact.text
    use = fact.weight + 0.15 * plainness(text)
    use += 0.2 * (bool(company) and company.casefold() in text.casefold())
    use += 0.3 * fact.new
    if fact.theme == "products":
        use += 0.4 * is_definition(text)
    if fact.theme == "history":
        use += 0.4 * bool(patterns("names")["founded"].search(text))
    if fact.theme == "figures":
        use += 0.2 * min(2, telling(text)) + 0.2 * has_head_count(text)
    return use - 0.004 * len(text.split())


def _within(taken: Sequence[Fact], fact: Fact, language: str) -> bool:
    return _seconds([*taken, fact], language) <= LONGEST


def _seconds(taken: Sequence[Fact], language: str) -> int:
    return seconds_aloud(words_of_all(taken), language)


def _said(fact: Fact, taken: Sequence[Fact]) -> bool:
    """Whether half of its longer words were said already."""
    words = set(re.findall(r"\w{5,}|\d+", fact.text.casefold()))
    told = {word for one in taken for word in re.findall(r"\w{5,}|\d+", one.text.casefold())}
    return len(words & told) > _ALIKE * max(1, len(words))
