"""How one searches: words that must all be there, "a phrase", #kind, and, or, not, parentheses.

    expression = any ("or" any)*        any = one (["and"] one)*
    one = "not" one | "-" one | "(" expression ")" | phrase | #kind | word

A word fits where a word of the text begins with it, whatever its accents and case. What is not well formed is read
as far as it goes: an open bracket closes at the end.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

TOKEN = re.compile(r'"([^"]*)"?|([()])|(-(?=[^\s-]))|(#[\w-]+)|([^\s()"]+)')
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Text:
    """What is searched in: its words, folded, and the kind of thing it is (a kind of document, or "question" …)."""

    folded: str
    kind: str


Fits = Callable[[Text], bool]


@dataclass
class _Reading:
    tokens: list[tuple[str, str]]
    words: list[str] = field(default_factory=list)
    denied: int = 0

    def peek(self) -> tuple[str, str]:
        return self.tokens[0] if self.tokens else ("end", "")

    def take(self) -> tuple[str, str]:
        return self.tokens.pop(0)


@dataclass(frozen=True)
class Query:
    """`fits` says whether a text is meant; `words` are those it may be found by, without the denied ones."""

    fits: Fits
    words: tuple[str, ...]


def read_query(text: str) -> Query:
    """A query that fits nothing where nothing is asked for."""
    reading = _Reading([_token(*found.groups()) for found in TOKEN.finditer(text)])
    if not reading.tokens:
        return Query(lambda _: False, ())
    parts = [_expression(reading)]
    while reading.tokens:  # A bracket too many: what follows must fit as well.
        reading.take()
        if reading.tokens:
            parts.append(_expression(reading))
    return Query(lambda one: all(part(one) for part in parts), tuple(dict.fromkeys(reading.words)))


def searched(words: str, kind: str) -> Text:
    """A text to search in."""
    return Text(f" {' '.join(WORD.findall(folded(words)))} ", kind)


def folded(words: str) -> str:
    """Small letters without accents."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(one for one in plain if not unicodedata.combining(one))


def _token(phrase: str, bracket: str, minus: str, kind: str, word: str) -> tuple[str, str]:
    if bracket:
        return (bracket, bracket)
    if minus:
        return ("not", minus)
    if kind:
        return ("kind", kind[1:])
    if word and word.lower() in ("and", "or", "not"):
        return (word.lower(), word)
    return ("word", word) if word else ("phrase", phrase or "")


def _expression(reading: _Reading) -> Fits:
    ways = [_all(reading)]
    while reading.peek()[0] == "or":
        reading.take()
        ways.append(_all(reading))
    return lambda one: any(way(one) for way in ways)


def _all(reading: _Reading) -> Fits:
    parts: list[Fits] = []
    while reading.peek()[0] not in ("end", "or", ")"):
        if reading.peek()[0] == "and":
            reading.take()
        else:
            parts.append(_one(reading))
    return lambda one: all(part(one) for part in parts)


def _one(reading: _Reading) -> Fits:
    sort, text = reading.take()
    if sort == "not":
        return _not(reading)
    if sort == "(":
        inner = _expression(reading)
        if reading.peek()[0] == ")":
            reading.take()
        return inner
    if sort == "kind":
        return lambda one: one.kind == text
    wanted = searched(text, "").folded.rstrip() + (" " if sort == "phrase" else "")
    if not wanted.strip():
        return lambda _: True
    if not reading.denied:
        reading.words.extend(wanted.split())
    return lambda one: wanted in one.folded


def _not(reading: _Reading) -> Fits:
    if reading.peek()[0] in ("end", ")"):
        return lambda _: True
    reading.denied += 1
    inner = _one(reading)
    reading.denied -= 1
    return lambda one: not inner(one)
