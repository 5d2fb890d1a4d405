"""What the company is called, and how a sentence shows that it speaks of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.words import Words
from secondround.preparation.documents.model import Document, Passage

_LEGAL = re.compile(
    r"[\s,]+(?:s\.?a\.?r?\.?l?\.?|sas|sasu|gmbh(?: & co\.? kg)?|ag|se|kgaa|kg|e\.?v\.?|inc|ltd|llc|llp|plc"
    r"|corp|co|bv|nv|n\.v\.|b\.v\.|oy|ab|a/s)\.?$",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(
    r"(?<=[a-zà-ÿ,;] )(?:[A-ZÀ-Þ][\w&’'-]*[a-zà-ÿ\d](?: [A-ZÀ-Þ][\w&-]*[a-zà-ÿ\d])*|\d+[a-z]{4,})"
)
_GERMAN_NOUN = re.compile(r"[a-zäöüß]+")
_BEGINNING = re.compile(r"[A-ZÀ-Þ][\w&-]+(?: (?:(?:of|de|du|des|der|von) )?[A-ZÀ-Þ][\w&-]+)+")
_SMALL = re.compile(r"(?<![\w./@#-])[a-zà-ÿ][\w-]+(?![\w/@]|\.\w)")
_ARTICLES = frozenset("the le la l' les der die das dem den des ce cette dieses diese".split())
_ARTICLE = re.compile(r"(?:the|la|le|les|der|die|das) ")
_SHARE = 0.4


@dataclass(frozen=True)
class Names:
    """The company's names and those of what it makes, in lower case."""

    company: frozenset[str]
    products: frozenset[str]


def names(known: str, documents: Sequence[Document], passages: Iterable[Passage]) -> Names:
    """From what the candidacy says, the site's address, and the capitalised words most pages share.

    Without a known name the one that stands on most pages, on at least two fifths of three or more, is taken.
    """
    seen = _capitalised(passages)
    pages = max(1, len({one.id for one in documents}))
    company = {*_short(known, seen), *_from_addresses(documents, seen)}
    common = Counter({name: len(where) for name, where in seen.items()})
    if not company:
        company = {
            name for name, count in common.most_common(1) if count >= 3 and count >= _SHARE * pages
        }
    german = {one.id for one in documents if one.language == "de"}
    products = {
        name
        for name, count in common.items()
        if count >= max(3, 0.03 * pages)
        and not (_GERMAN_NOUN.fullmatch(name) and seen[name] & german)
    }
    return Names(frozenset(company), frozenset(products - company))


def closeness(spoken: Sequence[str], text: str, known: Names, words: Words) -> float:
    """How plainly a sentence is about the company: 1 by name or "we", 0.6 by "the bank" or a product, else 0."""
    lowered = text.casefold()
    if any(name in lowered for name in known.company) or any(w in words.ourselves for w in spoken):
        return 1.0
    if _by_noun(spoken, words):
        return 0.6
    return 0.6 if any(name in known.products for name in _called(text)) else 0.0


def speaks_for_it(text: str, known: Names, words: Words) -> bool:
    """Whether the sentence names the company, says "we" or "the bank": its figures are then the company's own."""
    spoken = tokens(text)
    return (
        named(text, known) or bool(words.ourselves.intersection(spoken)) or _by_noun(spoken, words)
    )


def subject_of(text: str, known: Names) -> str:
    """The name a sentence begins with ("Wexcombe General"), in lower case; empty for the company's own."""
    match = _BEGINNING.match(text)
    name = _ARTICLE.sub("", match[0].casefold()) if match else ""
    if " " not in name:
        return ""
    own = any(
        name.endswith((f" von {each}", f" of {each}", f" de {each}")) for each in known.company
    )
    own = (
        own
        or name in known.company
        or any(name.startswith(each) for each in known.company if " " in each or " " not in name)
    )
    return "" if own else name


def _by_noun(spoken: Sequence[str], words: Words) -> bool:
    return any(
        before in _ARTICLES and noun.removesuffix("'s") in words.company_nouns
        for before, noun in pairwise(spoken)
    )


def named(text: str, known: Names) -> bool:
    """Whether the company is called by its name."""
    lowered = text.casefold()
    return any(name in lowered for name in known.company)


def _called(text: str) -> set[str]:
    return {
        match[0].casefold() for match in re.finditer(r"[A-ZÀ-Þ][\w&-]*(?: [A-ZÀ-Þ][\w&-]*)*", text)
    }


def _short(known: str, seen: Mapping[str, set[str]]) -> set[str]:
    """The name without its legal form, and its first word where the pages use that alone."""
    name = _LEGAL.sub("", known.strip()).casefold()
    first = name.split(" ")[0]
    return {each for each in (name, first) if len(each) > 2 and (each == name or each in seen)}


def _from_addresses(documents: Sequence[Document], seen: Mapping[str, set[str]]) -> set[str]:
    """The host's own label, where the pages write it with a capital: "halden.example" gives "halden"."""
    hosts = {urlsplit(one.url).hostname or "" for one in documents if one.kind == "company_page"}
    labels = {label for host in hosts for label in host.split(".")[:-1] if len(label) > 3}
    return {label for label in labels if label in seen}


def _capitalised(passages: Iterable[Passage]) -> dict[str, set[str]]:
    """Words always capitalised inside sentences and the pages they stand on; not those also written small."""
    seen: dict[str, set[str]] = defaultdict(set)
    great: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for passage in passages:
        if passage.role in ("paragraph", "item"):
            for match in _CAPITALISED.finditer(passage.text):
                name = match[0].removesuffix("’s").removesuffix("'s").casefold()
                seen[name].add(passage.document_id)
                great[name] += 1
            small.update(_SMALL.findall(passage.text))
    return {name: where for name, where in seen.items() if small[name] <= 0.3 * great[name]}
