"""What stands on a page and is not its prose: repeated blocks, notices, link lists, boxes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.context import Placed
from secondround.preparation.company.prose.words import Words
from secondround.preparation.documents.model import Passage

_BODY = ("paragraph", "item")
_TOLD = re.compile(r"\b(?:1[89]|20)\d\d\b|\d[\d.,\s]*(?:%|[a-zà-ÿ€$£]{2,})")


@dataclass(frozen=True)
class Repeated:
    """What stands on three pages or more, as numbers made from the words; they hold within one run only."""

    shapes: frozenset[int]

    def holds(self, passage: Passage) -> bool:
        """Whether its words are among them."""
        return passage.role in _BODY and hash(_shape(passage.text)) in self.shapes


def repeated(passages: Iterable[Passage]) -> Repeated:
    """The words that stand on three pages or more; the passages of a page come one after the other.

    Sentences with a figure in them are left out ("… has looked after the harbour since 1974"): that is how a
    company closes each page with its own description. Of the words only numbers are kept meanwhile, so that a
    large site takes little room.
    """
    once: dict[int, str] = {}
    twice: dict[int, str] = {}
    often: set[int] = set()
    for passage in passages:
        if passage.role in _BODY:
            shape, page = _shape(passage.text), passage.document_id
            number = hash(shape)
            first, second = once.setdefault(number, page), twice.get(number)
            if second is None and first != page:
                twice[number] = page
            elif second not in (None, page) and not (_TOLD.search(shape) and len(shape) > 60):
                often.add(number)
    return Repeated(frozenset(often))


def is_notice(text: str, words: Words) -> bool:
    """Whether the words are of the site and not of the company: cookies, newsletters, calls to action."""
    return words.boilerplate.occur(tokens(text))


def is_idle(place: Placed, words: Words) -> bool:
    """Whether the heading above says that this is no prose about the company."""
    return any(_idle(heading, words) for heading in place.trail[-2:])


def _idle(heading: str, words: Words) -> bool:
    spoken = tokens(heading)
    return len(spoken) <= 4 and words.idle_headings.begin(spoken)


def names_idle(titles: Sequence[str], words: Words) -> bool:
    """Whether the title or address of a page says that it instructs."""
    return any(words.idle_pages.occur(tokens(re.sub(r"[-_/]+", " ", title))) for title in titles)


def _shape(text: str) -> str:
    return " ".join(text.casefold().split())
