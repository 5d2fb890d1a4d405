"""The words of each language that tell prose from the rest of a page."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from secondround.preparation.company.lexicon import Phrases, listed, phrases, tokens

LANGUAGES = ("en", "fr", "de")


@dataclass(frozen=True)
class Words:
    """One language's; what each list is for stands beside it in `words.toml`."""

    leaning: frozenset[str]
    leaning_phrases: Phrases[None]
    standing_phrases: Phrases[None]
    subordinate: frozenset[str]
    connectives: tuple[str, ...]
    pronouns: frozenset[str]
    pointing: Phrases[None]
    orders: frozenset[str]
    directed: Phrases[None]
    duty: Phrases[None]
    early_duty: Phrases[None]
    boilerplate: Phrases[None]
    mechanics: Phrases[None]
    idle_headings: Phrases[None]
    idle_pages: Phrases[None]
    verbs: frozenset[str]
    faceless: frozenset[str]
    company_nouns: frozenset[str]
    ourselves: frozenset[str]
    first_person: frozenset[str]


@cache
def words_of(language: str) -> Words:
    """English where there is no list for the language."""
    lists = _lists()[language if language in LANGUAGES else "en"]
    return Words(
        leaning=_single(lists["leaning"]),
        leaning_phrases=phrases(lists["leaning_phrases"]),
        standing_phrases=phrases(lists["standing_phrases"]),
        subordinate=_single(lists["subordinate"]),
        connectives=listed(lists["connectives"]),
        pronouns=_single(lists["pronouns"]),
        pointing=phrases(lists["pointing"]),
        orders=_single(lists["orders"]),
        directed=phrases(lists["directed"]),
        duty=phrases(lists["duty"]),
        early_duty=phrases(lists["early_duty"]),
        boilerplate=phrases(lists["boilerplate"]),
        mechanics=phrases(lists["mechanics"]),
        idle_headings=phrases(lists["idle_headings"]),
        idle_pages=phrases(lists["idle_pages"]),
        verbs=_single(lists["verbs"]),
        faceless=_single(lists["faceless"]),
        company_nouns=_single(lists["company_nouns"]),
        ourselves=_single(lists["ourselves"]),
        first_person=_single(lists["first_person"]),
    )


def _single(words: str) -> frozenset[str]:
    """Each by its last part: "s'engage" is looked up as "engage"."""
    return frozenset(tokens(word)[-1] for word in words.split())


@cache
def _lists() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
