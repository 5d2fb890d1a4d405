"""The words of `words.json`, ready for the rules beside it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Marker:
    """Words that fill, and where they do.

    `where`: "" everywhere; "apart" between two partings; "beside" next to one; "end" before one; "first" where a
    sentence begins. A filler beside it parts as a comma does. Words of `not_after` and `not_before` that stand beside
    it without a parting make it a word like any other; those of `even_before` make it a filler without partings,
    those of `even_first_before` only at the beginning of a sentence. `small`: written with a capital within a sentence
    it is another word (a name, a noun).
    """

    words: Phrase
    where: str = ""
    not_after: frozenset[str] = field(default_factory=frozenset)
    not_before: frozenset[str] = field(default_factory=frozenset)
    even_before: frozenset[str] = field(default_factory=frozenset)
    even_first_before: frozenset[str] = field(default_factory=frozenset)
    small: bool = False


@dataclass(frozen=True)
class Lexicon:
    """One language's lists; all words in small letters."""

    sounds: frozenset[str] = frozenset()
    misheard: frozenset[str] = frozenset()
    """What the engine writes for a sound; a sound where it stands between two partings."""
    markers: tuple[Marker, ...] = ()
    hedges: tuple[Phrase, ...] = ()
    i: frozenset[str] = frozenset()
    we: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()
    """Words that are said twice on purpose, or twice by grammar."""
    grammar: frozenset[str] = frozenset()
    """Words of five letters and more that say nothing by themselves."""


def lexicon_of(language: str) -> Lexicon:
    """Empty for a language without lists."""
    return _lexicons().get(language, Lexicon())


@cache
def _lexicons() -> Mapping[str, Lexicon]:
    raw = json.loads(files(__package__).joinpath("words.json").read_text("utf-8"))
    return {language: _lexicon(lists) for language, lists in raw.items()}


def _lexicon(lists: Mapping[str, Any]) -> Lexicon:
    """Longer phrases first, so that "a little bit" is not taken for "a little"."""
    return Lexicon(
        sounds=frozenset(lists["sounds"].split()),
        misheard=frozenset(lists["misheard"].split()),
        markers=tuple(_marker(words, rule) for words, rule in lists["fillers"].items()),
        hedges=tuple(
            sorted((tuple(one.split()) for one in lists["hedges"]), key=len, reverse=True)
        ),
        i=frozenset(lists["i"].split()),
        we=frozenset(lists["we"].split()),
        twice=frozenset(lists["twice"].split()),
        grammar=frozenset(lists["grammar"].split()),
    )


def _marker(words: str, rule: Mapping[str, Any]) -> Marker:
    return Marker(
        words=tuple(words.split()),
        where=rule.get("where", ""),
        small=rule.get("small", False),
        **{
            name: frozenset(rule.get(name, "").split())
            for name in ("not_after", "not_before", "even_before", "even_first_before")
        },
    )
