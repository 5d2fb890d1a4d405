"""Which sentences become facts, and under which theme."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.lines.enumerated import enumerated
from secondround.preparation.company.lines.headlines import headlines
from secondround.preparation.company.lines.sheet import sheet_line, years_of
from secondround.preparation.company.model import Theme
from secondround.preparation.company.names import Names, closeness, named
from secondround.preparation.company.prose.boilerplate import Repeated
from secondround.preparation.company.prose.context import placed
from secondround.preparation.company.prose.sentences import Sentence, own_name, prose
from secondround.preparation.company.prose.words import words_of
from secondround.preparation.company.themes.scoring import Around, Belonging, belonging
from secondround.preparation.company.themes.typed import telling
from secondround.preparation.documents.kinds.posts import is_furniture
from secondround.preparation.documents.model import Document, Kind, Passage

SOURCES: tuple[Kind, ...] = (
    "company_page",
    "report",
    "news",
    "post",
    "profile",
    "other",
    "posting",
)
_MUST_NAME = frozenset({"profile", "other", "posting"})
_ENOUGH = 3.0
_VOICE = 0.8
_PERSONAL = 2
_OTHERS = re.compile(
    r"\b(?:inspect\w*|audit\w*|rating\w*|investigation|ombudsman|rapport d[’']inspection|Prüfbericht|Prüfung)\b",
    re.IGNORECASE,
)
_MECHANICS, _MOST_MECHANICS = 1.5, 3.0
_FIRST = 2
_SHEET = 7.0
_HEADLINE = 3.0
_ABOUT_US = frozenset(
    "about à propos über who qui wer company entreprise société unternehmen us nous uns".split()
)


@dataclass(frozen=True)
class Finding:
    """A sentence that is a fact. `strength` (0 to about 11) is how surely it is one of its theme.

    `also` are other themes of which it tells something.
    """

    sentence: Sentence
    document: Document
    theme: Theme
    strength: float
    also: frozenset[Theme] = frozenset()


def sources(documents: Iterable[Document]) -> list[Document]:
    """Those in which facts may stand; the same bytes under two names are one."""
    first: dict[str, Document] = {}
    for one in documents:
        if one.kind in SOURCES and one.status != "refused":
            first.setdefault(one.id, one)
    return list(first.values())


def findings(
    document: Document, passages: Iterable[Passage], again: Repeated, known: Names, today: date
) -> tuple[Finding, ...]:
    """Those of one page, in the order of the text; `again` is what stands on others too."""
    page = [one for one in passages if not again.holds(one) and not _is_furniture(one)]
    return (
        *_of_sheet(document, page),
        *_of_headlines(document, page, known, today),
        *_of_lists(document, page, known, today),
        *_apart(_of_page(document, page, known, today)),
    )


def _is_furniture(passage: Passage) -> bool:
    return passage.kind == "post" and is_furniture(passage.text)


def _of_sheet(document: Document, passages: Sequence[Passage]) -> Iterable[Finding]:
    if document.kind in _MUST_NAME:
        return
    years: tuple[str, ...] = ()
    for place in placed(document, passages):
        years = years_of(place) or (years if place.passage.role == "row" else ())
        if line := sheet_line(place, years):
            whole = len(place.passage.text)
            sentence = Sentence(
                place.passage, 0, whole, 0, "", place.trail, document.language, shown=line.shown
            )
            yield Finding(sentence, document, line.theme, _SHEET)


def _of_lists(
    document: Document, passages: Sequence[Passage], known: Names, today: date
) -> Iterable[Finding]:
    if document.kind in _MUST_NAME:
        return
    places = tuple(placed(document, passages))
    around = Around(document.title, own_name(document), today.year, {})
    for sentence in enumerated(places, document.language or "en", tuple(known.company)):
        if belongs := belonging(sentence, around, is_subject=True):
            yield Finding(sentence, document, belongs.theme, _SHEET - 1, belongs.also)


def _of_headlines(
    document: Document, passages: Sequence[Passage], known: Names, today: date
) -> Iterable[Finding]:
    around = Around(document.title, own_name(document), today.year, {"news": _HEADLINE})
    for sentence in headlines(document, passages, known):
        belongs = belonging(sentence, around, is_subject=True)
        theme, also = (belongs.theme, belongs.also) if belongs else ("news", frozenset[Theme]())
        yield Finding(sentence, document, theme, _SHEET - 1, also)


def _of_page(
    document: Document, passages: Sequence[Passage], known: Names, today: date
) -> Iterable[Finding]:
    trusted = document.kind not in _MUST_NAME or _is_theirs(document, passages, known)
    sentences = [
        one
        for one in prose(document, passages, known.company)
        if trusted or _speaks_of_it(one, document, known)
    ]
    ours = not is_by_others(document) and _is_signed(document, passages, known)
    close = [_close(sentence, known, ours) for sentence in sentences]
    voice = sum(each >= 0.6 for each in close) / len(close) if close else 0.0
    for number, (sentence, near) in enumerate(zip(sentences, close, strict=True)):
        around = Around(
            document.title,
            own_name(document),
            today.year,
            _lean(document, number),
            headlines=document.kind in ("news", "post"),
        )
        if belongs := belonging(sentence, around, near == 1.0):
            strength = _strength(sentence, belongs, document, max(near, voice * _VOICE))
            if strength >= _ENOUGH + sentence.idle:
                yield Finding(sentence, document, belongs.theme, strength, belongs.also)


def _lean(document: Document, number: int) -> Mapping[Theme, float]:
    """A news item or a post is news, its first sentences most of all."""
    if document.kind not in ("news", "post"):
        return {}
    return {"news": 3.0 if number < _FIRST else 1.5}


def is_by_others(document: Document) -> bool:
    """Whether "we" in it is not the company: news, and what inspectors and raters write."""
    return document.kind == "news" or bool(_OTHERS.search(f"{document.title} {document.name}"))


def _is_signed(document: Document, passages: Sequence[Passage], known: Names) -> bool:
    """Whether "we" in a post is the company: it stands first, as the one who posted."""
    return document.kind != "post" or any(named(one.text, known) for one in passages[:2])


def _close(sentence: Sentence, known: Names, ours: bool) -> float:
    if sentence.instead or sentence.lead.casefold() in known.company:
        return 1.0
    words = words_of(sentence.language)
    close = closeness(tokens(sentence.words), sentence.words, known, words)
    return close if ours or named(sentence.words, known) else min(close, 0.6)


def _is_theirs(document: Document, passages: Sequence[Passage], known: Names) -> bool:
    """Whether a document of no known kind is a page of theirs: it names the company, and nobody says "I" in it."""
    if document.kind != "other" or not any(named(one.text, known) for one in passages):
        return False
    words = words_of(document.language)
    said = sum(bool(words.first_person.intersection(tokens(one.text))) for one in passages)
    return said < _PERSONAL


def _speaks_of_it(sentence: Sentence, document: Document, known: Names) -> bool:
    """Postings, profiles and other documents speak of much else: only what names the company counts."""
    above = tokens(sentence.trail[-1]) if sentence.trail else []
    headed = document.kind == "posting" and bool(_ABOUT_US.intersection(above))
    return headed or named(sentence.words, known)


def _strength(sentence: Sentence, belongs: Belonging, document: Document, close: float) -> float:
    """What the words, the headings, the subject and the hard facts give together.

    On a page that speaks of the company in most of its sentences, the others speak of it too.
    """
    hard = telling(sentence.said)
    if hard and sentence.idle < 1.0:
        close = max(close, 0.5)
    if document.kind in ("news", "post", "report"):
        close = max(close, 0.5)
    mechanics = words_of(sentence.language).mechanics.in_tokens(tokens(sentence.words))
    strength = belongs.total + 2.0 * close + 0.5 * min(hard, 3)
    strength -= min(_MOST_MECHANICS, _MECHANICS * sum(1 for _ in mechanics))
    return strength - (2.0 + (not close)) * sentence.idle


def _apart(found: Iterable[Finding]) -> list[Finding]:
    """Of two findings that share words (a sentence, and the next one with it) the better one.

    The longer one, but under another theme only where it is at least as sure.
    """
    kept: list[Finding] = []
    for finding in found:
        before = kept[-1] if kept else None
        if before is None or not _overlap(before.sentence, finding.sentence):
            kept.append(finding)
        elif before.theme == finding.theme or finding.strength >= before.strength:
            kept[-1] = finding
    return kept


def _overlap(one: Sentence, other: Sentence) -> bool:
    return one.passage.id == other.passage.id and other.start < one.end
