"""The lexicon of concepts: words, beginnings of words and phrases of three languages."""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_WORD = re.compile(r"[a-z0-9]+(?:[+#]+)?")
_ENDINGS = (
    *("ations", "ation", "ement", "ments", "ment", "ungen", "ingly", "ities", "ity", "ung", "ing"),
    *("ions", "ion", "ives", "ive", "able", "ible", "lich", "isch", "erin", "ern", "ies", "ees"),
    *("ant", "ent", "est", "ers", "aux", "ait", "er", "ed", "es", "en", "em", "ez", "ee", "ly"),
    *("al", "y", "s", "e", "n", "t"),
)


@dataclass(frozen=True)
class Lexicon:
    """Words, beginnings of words and phrases; the last two by the first three letters."""

    words: Mapping[str, frozenset[str]]
    beginnings: Mapping[str, tuple[tuple[str, str], ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    weak: frozenset[str]
    opposites: frozenset[frozenset[str]]
    stop: frozenset[str]


@lru_cache(maxsize=50_000)
def tokens_of(text: str) -> tuple[str, ...]:
    """Words without case and accents, in order; "l'équipe" gives "l", "equipe"."""
    folded = text.casefold().replace("ß", "ss").replace("œ", "oe").replace("æ", "ae")
    plain = unicodedata.normalize("NFKD", folded)
    return tuple(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


@lru_cache(maxsize=50_000)
def stem(token: str) -> str:
    """The word without its ending; at least four letters are left of a word that had them."""
    for ending in _ENDINGS:
        if token.endswith(ending) and len(token) - len(ending) >= 4:
            return token[: -len(ending)]
    return token


@cache
def lexicon() -> Lexicon:
    """The words of the three languages, compiled once."""
    data = json.loads(Path(__file__).with_name("lexicon.json").read_text(encoding="utf-8"))
    words: dict[str, set[str]] = {}
    beginnings: dict[str, list[tuple[str, str]]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for concept, entries in data["groups"].items():
        for entry in entries:
            parts = tuple(entry.split())
            if len(parts) > 1:
                phrases.setdefault(parts[0][:3].rstrip("*"), []).append((parts, concept))
            elif entry.endswith("*"):
                beginnings.setdefault(entry[:3], []).append((entry[:-1], concept))
            else:
                words.setdefault(entry, set()).add(concept)
    return Lexicon(
        words={word: frozenset(names) for word, names in words.items()},
        beginnings={start: tuple(names) for start, names in beginnings.items()},
        phrases={start: tuple(names) for start, names in phrases.items()},
        weak=frozenset(data["weak"]),
        opposites=frozenset(frozenset(pair) for pair in data["opposites"]),
        stop=frozenset(data["stop"]),
    )


@lru_cache(maxsize=50_000)
def groups_of(token: str) -> frozenset[str]:
    """The concepts a single word stands for; none for a function word.

    Of beginnings only the longest count, so that "Kündigungsfrist" is not also a "Kunde".
    """
    book = lexicon()
    if token in book.stop:
        return frozenset()
    if token in book.words:
        return book.words[token]
    begun = [found for found in book.beginnings.get(token[:3], ()) if token.startswith(found[0])]
    longest = max((len(start) for start, _ in begun), default=0)
    return frozenset(name for start, name in begun if len(start) == longest)
