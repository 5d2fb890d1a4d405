"""Words and phrases of a language, found in a text in one pass."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")

_TOKEN = re.compile(r"(?:(?:[ldncsjmt]|qu)'(?=\w))|\w(?:[\w'-]*\w)?")


def tokens(text: str) -> list[str]:
    """The words of a text in lower case; a French elision is a word of its own ("l'", "équipe")."""
    return _TOKEN.findall(text.replace("’", "'").lower())


def listed(words: str) -> tuple[str, ...]:
    """The phrases of a list in which ";" stands between them."""
    return tuple(" ".join(each.split()) for each in words.split(";") if each.split())


class Phrases(Generic[Value]):
    """Phrases and what each stands for; a "*" at the end of a phrase stands for any ending."""

    def __init__(self, values: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        self._exact: dict[str, list[tuple[tuple[str, ...], bool, Value]]] = {}
        self._open: dict[str, list[tuple[tuple[str, ...], bool, Value]]] = {}
        pairs = values.items() if isinstance(values, Mapping) else values
        for phrase, value in pairs:
            self._add(phrase, value)
        self._lengths = sorted({len(start) for start in self._open})

    def in_tokens(self, words: Sequence[str]) -> Iterator[tuple[int, int, Value]]:
        """Where a phrase begins, how many words it has, and its value; in the order of the text."""
        for place, word in enumerate(words):
            for rest, is_open, value in self._starting(word):
                if _goes_on(words, place + 1, rest, is_open):
                    yield place, 1 + len(rest), value

    def occur(self, words: Sequence[str]) -> bool:
        """Whether any of them does."""
        return next(self.in_tokens(words), None) is not None

    def begin(self, words: Sequence[str]) -> bool:
        """Whether the text begins with one of them."""
        return bool(words) and any(
            _goes_on(words, 1, rest, is_open) for rest, is_open, _ in self._starting(words[0])
        )

    def _add(self, phrase: str, value: Value) -> None:
        is_open = phrase.endswith("*")
        first, *rest = tokens(phrase.rstrip("*"))
        table = self._open if is_open and not rest else self._exact
        table.setdefault(first, []).append((tuple(rest), is_open and bool(rest), value))

    def _starting(self, word: str) -> Iterator[tuple[tuple[str, ...], bool, Value]]:
        yield from self._exact.get(word, ())
        for length in self._lengths:
            if length > len(word):
                return
            yield from self._open.get(word[:length], ())


def phrases(words: str) -> Phrases[None]:
    """Phrases that stand for nothing but themselves."""
    return Phrases((each, None) for each in listed(words))


def _goes_on(words: Sequence[str], start: int, rest: tuple[str, ...], is_open: bool) -> bool:
    if start + len(rest) > len(words):
        return False
    there = words[start : start + len(rest)]
    if not is_open:
        return tuple(there) == rest
    return tuple(there[:-1]) == rest[:-1] and there[-1].startswith(rest[-1])
