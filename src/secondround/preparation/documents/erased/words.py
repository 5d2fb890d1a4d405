"""Telling where erased words stand without keeping the words: only their digests are kept."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from secondround.preparation.documents.model import Document, Passage

_TOKEN = re.compile(r"[^\W_]+")
_MASK = "█"
_REACH = 2
"""Lines below a name in which its title is looked for: a signature, a card."""


@dataclass(frozen=True)
class Erased:
    """Digests of what is not shown any more, by how many words each has.

    `firm` (names, addresses, numbers) are hidden wherever they stand, `loose` (titles) only beside or right below
    those. `documents` are the ids of documents that are about nobody else.
    """

    firm: Mapping[int, frozenset[str]] = field(default_factory=dict)
    loose: Mapping[int, frozenset[str]] = field(default_factory=dict)
    documents: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.firm or self.documents)


def digests(phrases: Iterable[str]) -> list[str]:
    """Each phrase as "number of words:digest"; spelling with and without accents or capitals is the same."""
    found = [tuple(word for word, _, _ in _words(phrase)) for phrase in phrases]
    return sorted({f"{len(words)}:{_digest(words)}" for words in found if words})


def by_length(kept: Iterable[str]) -> dict[int, frozenset[str]]:
    """What `digests` gave, by the number of words."""
    found: dict[int, set[str]] = {}
    for each in kept:
        count, _, digest = each.partition(":")
        found.setdefault(int(count), set()).add(digest)
    return {count: frozenset(each) for count, each in found.items()}


def without(passages: Sequence[Passage], erased: Erased) -> tuple[Passage, ...]:
    """The passages without what was erased.

    A line that names the person goes. In an invitation, where the appointment and others stand in the same line,
    only their words are blacked out, the rest keeping its place.
    """
    return tuple(_kept(passages, erased)) if erased else tuple(passages)


def masked(documents: Sequence[Document], erased: Erased) -> tuple[Document, ...]:
    """The documents with the words blacked out in their titles and in what their formats state."""
    return tuple(_masked(one, erased) for one in documents) if erased else tuple(documents)


def blacked(text: str, erased: Erased) -> str:
    """A text with the words blacked out, the rest keeping its place."""
    return _blacked(text, _spans(text, erased))


def _masked(document: Document, erased: Erased) -> Document:
    if document.id in erased.documents:
        return replace(document, title="", fields={})
    fields = {name: _blacked(text, _spans(text, erased)) for name, text in document.fields.items()}
    title = _blacked(document.title, _spans(document.title, erased))
    return replace(document, title=title, fields=fields)


def _kept(passages: Sequence[Passage], erased: Erased) -> Iterator[Passage]:
    named_at, of = -_REACH - 1, ""
    for passage in passages:
        if passage.document_id in erased.documents:
            continue
        near = passage.document_id == of and passage.position - named_at <= _REACH
        spans = _spans(passage.text, erased, near)
        if _matches(passage.text, erased.firm):
            named_at, of = passage.position, passage.document_id
        apart = passage.kind != "invitation"
        about = _matches(passage.speaker, erased.firm) or _matches(passage.heading, erased.firm)
        if apart and (spans or about):
            continue
        heading = _blacked(passage.heading, _spans(passage.heading, erased))
        yield replace(passage, text=_blacked(passage.text, spans), heading=heading)


def _spans(text: str, erased: Erased, near: bool = False) -> list[tuple[int, int]]:
    firm = list(_matches(text, erased.firm))
    return [*firm, *_matches(text, erased.loose)] if firm or near else firm


def _matches(text: str, wanted: Mapping[int, frozenset[str]]) -> list[tuple[int, int]]:
    words = _words(text) if wanted else []
    return [
        (words[at][1], words[at + count - 1][2])
        for count, known in wanted.items()
        for at in range(len(words) - count + 1)
        if _digest(tuple(word for word, _, _ in words[at : at + count])) in known
    ]


def _blacked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + re.sub(r"\S", _MASK, text[start:end]) + text[end:]
    return text


def _words(text: str) -> list[tuple[str, int, int]]:
    return [(_folded(found.group()), *found.span()) for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=100_000)
def _folded(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


@lru_cache(maxsize=200_000)
def _digest(words: tuple[str, ...]) -> str:
    return hashlib.blake2b(" ".join(words).encode(), digest_size=10).hexdigest()
