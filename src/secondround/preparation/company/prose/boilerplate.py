"""What stands on a page and is not its prose: repeated blocks, notices, link lists, boxes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.context import Placed
from secondround.preparation.company.prose.words import Words
from secondround.preparation.documents.model import Passage

_OFTEN = 3
_TOLD = re.compile(r"\b(?:1[89]|20)\d\d\b|\d[\d.,\s]*(?:%|[a-zà-ÿ€$£]{2,})")


def repeated(passages: Iterable[Passage]) -> frozenset[str]:
    """Ids of passages whose words stand on three pages or more.

    Sentences with a figure in them are kept ("… has looked after the harbour since 1974"): that is how a
    company closes each page with its own description.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for passage in passages:
        if passage.role in ("paragraph", "item"):
            found[_shape(passage.text)][passage.document_id].append(passage.id)
    return frozenset(
        passage_id
        for shape, pages in found.items()
        if len(pages) >= _OFTEN and not (_TOLD.search(shape) and len(shape) > 60)
        for ids in pages.values()
        for passage_id in ids
    )


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
