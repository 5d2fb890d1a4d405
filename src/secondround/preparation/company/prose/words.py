"""The words of each language that tell prose from the rest of a page."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from secondround.preparation.company.lexicon import Phrases, phrases

LANGUAGES = ("en", "fr", "de")


@dataclass(frozen=True)
class Words:
    """One language's; what each list is for stands beside it in `words.toml`."""

    leaning: frozenset[str]
    leaning_phrases: Phrases[None]
    standing_phrases: Phrases[None]
    pointing: Phrases[None]
    orders: frozenset[str]
    directed: Phrases[None]
    duty: Phrases[None]
    boilerplate: Phrases[None]
    idle_headings: Phrases[None]
    idle_pages: Phrases[None]
    verbs: frozenset[str]
    faceless: frozenset[str]
    company_nouns: frozenset[str]
    ourselves: frozenset[str]
    units: frozenset[str]
    first_person: frozenset[str]


@cache
def words_of(language: str) -> Words:
    """English where there is no list for the language."""
    listed = _lists()[language if language in LANGUAGES else "en"]
    as_phrases = {
        name for name, kind in Words.__annotations__.items() if kind == Phrases[None]
    }
    return Words(
        **{
            name: phrases(words) if name in as_phrases else frozenset(words.split())
            for name, words in listed.items()
        }
    )


@cache
def _lists() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
