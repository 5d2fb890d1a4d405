"""Lists of short items that one opening line or heading makes sense of: "The trust runs: …", "Our values"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.model import Theme
from secondround.preparation.company.prose.boilerplate import is_idle, is_notice
from secondround.preparation.company.prose.context import Placed
from secondround.preparation.company.prose.sentences import Sentence
from secondround.preparation.company.prose.words import Words, words_of
from secondround.preparation.company.themes.lists import heading_themes

_FEWEST, _MOST = 2, 12
_ITEM_WORDS, _ITEM, _OPENING, _HEADING_WORDS = 8, 70, 110, 4
_LONGEST = 300
_BY_HEADING: frozenset[Theme] = frozenset(
    ("values", "customers", "locations", "competitors", "products")
)
_INERT = re.compile(r"https?:|www\.|@|[{}<>`\\=|\t]|\?$|\.\w{2,4}$|^\W*$|:$")
_NAMED = re.compile(r"[A-ZÀ-Þ0-9]")
_OF_THEM = frozenset("we our us nous notre nos wir unser unsere unseren unserem".split())


def enumerated(places: Sequence[Placed], language: str, named: Sequence[str]) -> Iterator[Sentence]:
    """One sentence for each list, all its items cited. Lists opened by an order or a question are none.

    `named` are the company's names in lower case: an opening line has to speak of it, or say "we".
    """
    words = words_of(language)
    for _, run in groupby(places, key=lambda one: (one.passage.role, one.trail, one.intro)):
        items = list(run)
        first = items[0]
        if first.passage.role != "item" or first.turned_round or is_idle(first, words):
            continue
        kept = [one for one in items if _is_name(one.passage.text, words)]
        opening = _opening(first, words, named)
        if opening and len(kept) == len(items) and _FEWEST <= len(items) <= _MOST:
            shown = f"{opening} {'; '.join(one.passage.text.rstrip('.;, ') for one in items)}"
            if len(shown) <= _LONGEST:
                yield _sentence(items, language, shown)


def _sentence(items: Sequence[Placed], language: str, shown: str) -> Sentence:
    first = items[0].passage
    return Sentence(
        first,
        0,
        len(first.text),
        0,
        "",
        items[0].trail,
        language,
        shown=shown,
        written=items[0].written,
        rest=tuple(one.passage for one in items[1:]),
    )


def _opening(place: Placed, words: Words, named: Sequence[str]) -> str:
    """The line before the list where it speaks of the company, else a heading that names a theme."""
    if place.intro:
        spoken = tokens(place.intro)
        ours = bool(_OF_THEM.intersection(spoken)) or any(
            one in place.intro.casefold() for one in named
        )
        noun = any(word in words.company_nouns for word in spoken[:3])
        told = not words.directed.occur(spoken) and not words.duty.occur(spoken)
        short = place.intro.endswith(":") and len(place.intro) <= _OPENING
        return place.intro if (ours or noun) and told and short and "?" not in place.intro else ""
    heading = place.trail[-1] if place.trail else ""
    if len(tokens(heading)) > _HEADING_WORDS or not heading_themes(heading) & _BY_HEADING:
        return ""
    return f"[{heading}]"


def _is_name(text: str, words: Words) -> bool:
    """Whether an item is a name or a few words and no sentence, link or notice."""
    spoken = tokens(text)
    return (
        0 < len(spoken) <= _ITEM_WORDS
        and len(text) <= _ITEM
        and not _INERT.search(text)
        and bool(_NAMED.match(text))
        and not is_notice(text, words)
        and spoken[0] not in words.orders
    )
