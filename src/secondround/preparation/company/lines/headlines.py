"""Headlines of news: "Halden opens a mill in Riga" is a fact of the day it was published."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.names import Names, named
from secondround.preparation.company.prose.alone.verbs import has_verb
from secondround.preparation.company.prose.context import day_of
from secondround.preparation.company.prose.sentences import Sentence
from secondround.preparation.company.prose.words import words_of
from secondround.preparation.documents.model import Document, Passage

_FEWEST, _MOST = 4, 24
_ASKS = re.compile(
    r"(?:how|why|what|when|where|who|comment|pourquoi|quand|quel\w*|wie|warum|was|wann|wo|wer)\b",
    re.IGNORECASE,
)


def headlines(document: Document, passages: Sequence[Passage], known: Names) -> Iterator[Sentence]:
    """Those of a news item or a feed of news that name the company, say what it does, and have a day."""
    if document.kind != "news":
        return
    for one, after in zip(passages, [*passages[1:], None], strict=True):
        day = _day(after) if after else None
        if _heads(one) and (day or document.date) and _tells(one.text, document, known):
            yield Sentence(one, 0, len(one.text), 0, "", (), document.language or "en", written=day)


def _heads(passage: Passage) -> bool:
    return passage.role == "title" or (passage.role == "heading" and passage.level <= 2)


def _tells(text: str, document: Document, known: Names) -> bool:
    language = document.language or "en"
    if not _FEWEST <= len(tokens(text)) <= _MOST or _ASKS.match(text) or text.endswith(("?", ":")):
        return False
    return named(text, known) and has_verb(f"{text} ", words_of(language), language)


def _day(passage: Passage) -> date | None:
    """The day of an entry of a feed, in the field right below its heading."""
    if passage.role != "field" or not passage.locator.endswith("date"):
        return None
    return day_of(passage.text)
