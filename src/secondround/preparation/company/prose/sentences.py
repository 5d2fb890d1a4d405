"""The sentences of a page that can be read alone, with their exact place."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.alone.pronouns import company_in_front, named_for
from secondround.preparation.company.prose.alone.standing import (
    SHORTEST,
    Standing,
    opening,
    standing,
)
from secondround.preparation.company.prose.boilerplate import is_idle, is_notice, names_idle
from secondround.preparation.company.prose.context import Placed, placed
from secondround.preparation.company.prose.words import Words, words_of
from secondround.preparation.company.themes.lists import is_creed
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.documents.sentences import sentences

_LABEL = re.compile(r"(?P<label>(?:[^:.!?,()]|\([^)]*\)){1,60}?)\s?:\s+(?=[\"“«„']?[A-ZÀ-ÖØ-Þ0-9])")
_ASKING = re.compile(
    r"(?:who|what|when|where|why|how|which|note|nb|example|important|warning|tip|tl;dr|q|a|qui|quoi|quand|où|pourquoi"
    r"|within|asap|step|day|week|phase|stage|optional|todo|comment|exemple|remarque|attention|wer|was|wann|wo|warum|wie|beispiel|hinweis|achtung|frage|antwort)\b",
    re.IGNORECASE,
)
_SAMPLE = re.compile(r"\b(?:examples?|exemples?|beispiele?)\b", re.IGNORECASE)
_TAIL = re.compile(
    r",\s+(?:which means|which includes?|including|such as|namely|notamment|à savoir|darunter):$"
)
_TOGETHER = 380
_AFTER_A_POST = re.compile(
    r"\s*(?:(?:…|\.\.\.)\s?(?:see more|more|voir plus|plus|mehr anzeigen|mehr))?(?:\s+#\w+)*[^\w.!?)”»]*$",
    re.IGNORECASE,
)
_THING = re.compile(r"(?:[A-ZÀ-Þ\d][\w&’'.-]*)(?: (?:[A-ZÀ-Þ\d][\w&’'.-]*|of|de|für)){0,3}")
_CONJUNCTION = re.compile(
    r"(?:But|And|So|Yet|Mais|Et|Or|Aber|Und|Doch)\s(?=(?:we|our|the|a|an|in|on|nous|notre|nos|la|le|les|l[’']|en|au|wir|unsere?|der|die|das|im|seit)\b|[A-ZÀ-Þ])"
)
_LONGEST_CONNECTIVE = 24
_TAG = re.compile(r"(?<!\w)[#@](?=[A-Za-zÀ-ÿ])")
"""Of "#hashtag": the word is read without the mark, and shown with it."""

_BARE = frozenset(
    """overview introduction about home faq faqs details general background summary purpose scope welcome basics
    présentation introduction accueil généralités contexte résumé überblick einleitung start allgemeines""".split()
)


@dataclass(frozen=True)
class Sentence:
    """One sentence, or two that belong together, that can be read alone.

    `passage.text[start:end]` are its exact words, `passage.text[focus:end]` those that say something new (the
    rest is there so that they can be understood). `lead` is the heading without which the subject has no
    name, or empty; `instead` the company's name that stands for the pronoun before the words. `trail` are the
    headings above. `idle` (0 to 1) is how far the page instructs. `rest` are further passages it is made of.
    """

    passage: Passage
    start: int
    end: int
    focus: int
    lead: str
    trail: tuple[str, ...]
    language: str
    idle: float = 0.0
    shown: str = ""
    written: date | None = None
    instead: str = ""
    rest: tuple[Passage, ...] = ()

    @property
    def words(self) -> str:
        """Exactly as they stand."""
        return self.passage.text[self.start : self.end]

    @property
    def text(self) -> str:
        """To be shown: the words, with the heading that names the subject in brackets before them."""
        if self.shown:
            return self.shown
        if self.instead:
            return f"[{self.instead}] {self.words}"
        words = self.words[:1].upper() + self.words[1:]
        return f"[{self.lead}] {words}" if self.lead else words

    @property
    def said(self) -> str:
        """The part that says something new."""
        if self.rest:
            return self.shown
        return self.passage.text[self.focus : self.end]


def prose(
    document: Document, passages: Sequence[Passage], company: Collection[str] = ()
) -> tuple[Sentence, ...]:
    """The sentences of one page; `idle` as far as its title, address or manner say that it instructs.

    `company` are its names in lower case; a pronoun that stands for them is read so.

    By manner: not at all where it orders as often as it tells, wholly where half as often again."""
    language = document.language or "en"
    words = words_of(language)
    found: list[Sentence] = []
    told = ordered = 0
    things = _things(passages)
    for place in placed(document, passages):
        if place.passage.role == "row" or is_idle(place, words) or place.turned_round:
            continue
        judged = list(_judged(place, words, language))
        ordered += sum(verdict == "ordered" for _, _, verdict in judged)
        told += sum(verdict in ("alone", "leans", "faceless") for _, _, verdict in judged)
        if not _instructs(place.intro, words):
            stand = _standing(place, judged, language, company)
            found.extend(_of_thing(one, things) for one in stand)
    named = names_idle((document.title, own_name(document)), words)
    idle = 1.0 if named else min(1.0, max(0.0, 2 * ordered / max(1, told) - 2))
    return tuple(replace(one, idle=idle) for one in found)


def _things(passages: Sequence[Passage]) -> frozenset[str]:
    """Headings that are names of what the page tells of: they stand in its sentences as well."""
    headings = {one.text for one in passages if one.role == "heading" and _names(one.text)}
    text = "\n".join(one.text for one in passages if one.role in ("paragraph", "item"))
    return frozenset(
        one
        for one in headings
        if one in text and re.search(rf"(?<=[\w,] ){re.escape(one)}\b", text)
    )


def _names(heading: str) -> bool:
    return bool(_THING.fullmatch(heading)) and not set(tokens(heading)) <= _BARE


def _of_thing(sentence: Sentence, things: frozenset[str]) -> Sentence:
    """With the name of what its section tells of before it, where it does not name that itself."""
    heading = sentence.trail[-1] if sentence.trail else ""
    said = sentence.lead or sentence.instead or heading.casefold() in sentence.words.casefold()
    return sentence if heading not in things or said else replace(sentence, lead=heading)


def own_name(document: Document) -> str:
    """The last part of a page's address or name that says anything: "…/company/values/index.html" is "values"."""
    parts = [part for part in re.split(r"[/?#]", document.url or document.name) if part]
    stems = [re.sub(r"\.\w{2,5}$", "", part) for part in parts]
    told = [stem for stem in stems if stem.lower() not in ("index", "readme", "home", "default")]
    return told[-1] if told else ""


def _instructs(intro: str, words: Words) -> bool:
    spoken = tokens(intro)
    return bool(spoken) and (
        (spoken[0] in words.orders and not words.verbs.intersection(spoken[1:2]))
        or words.directed.occur(spoken)
        or words.duty.occur(spoken)
    )


def _judged(place: Placed, words: Words, language: str) -> Iterator[tuple[int, int, Standing]]:
    text = place.passage.text
    untagged = _without_tags if place.passage.kind == "post" else str
    how = (place.passage.role == "item", is_creed(place.trail))
    label = _LABEL.match(text)
    for number, span in enumerate(sentences(text)):
        start, end = span.start + opening(span.text), _without_more(text, span.end, place)
        start += _connective(text[start:end], words)
        if tail := _TAIL.search(text, start, end):
            end = tail.start()
        labelled = number == 0 and label is not None
        if label and number == 0 and (_ASKING.match(text) or _SAMPLE.search(label[0])):
            yield start, end, "no"
        else:
            yield (
                start,
                end,
                _stands(
                    untagged(text[start:end]), tail is not None, words, language, how, labelled
                ),
            )


def _without_tags(text: str) -> str:
    return _TAG.sub("", text)


def _without_more(text: str, end: int, place: Placed) -> int:
    """Where a sentence of a post ends before "…see more" and hashtags."""
    tail = _AFTER_A_POST.search(text, 0, end) if place.passage.kind == "post" else None
    return tail.start() if tail else end


def _connective(text: str, words: Words) -> int:
    """How many letters of "However, ", "But " and the like to leave out at the head."""
    if match := _CONJUNCTION.match(text):
        return match.end()
    if "," not in text[:_LONGEST_CONNECTIVE]:
        return 0
    lowered = text.casefold()
    heads = [each for each in words.connectives if lowered.startswith((each + ", ", each + " , "))]
    return len(max(heads, key=len)) + 2 if heads else 0


def _stands(
    text: str, cut: bool, words: Words, language: str, how: tuple[bool, bool], labelled: bool
) -> Standing:
    is_item, creed = how
    if len(text) < SHORTEST or is_notice(text, words):
        return "no"
    body = _LABEL.sub("", text, count=1) if labelled else text
    return standing(body[:1].upper() + body[1:], words, language, is_item or cut, labelled, creed)


def _standing(
    place: Placed,
    judged: Sequence[tuple[int, int, Standing]],
    language: str,
    company: Collection[str],
) -> Iterator[Sentence]:
    """Sentences that stand; one that leans takes the one before it along where both together stay short.

    One whose pronoun stands for the company is shown with its name instead.
    """
    words = words_of(language)
    before: tuple[int, int] | None = None
    front = ""
    for start, end, verdict in judged:
        sentence = Sentence(
            place.passage, start, end, start, "", place.trail, language, written=place.written
        )
        pronoun = named_for(sentence.words, front, words) if verdict == "leans" else None
        front = pronoun.name if pronoun else company_in_front(sentence.words, company, words)
        if pronoun and not pronoun.skip:
            yield replace(sentence, lead=pronoun.name)
            before = None
        elif pronoun:
            begin = start + pronoun.skip
            yield replace(sentence, start=begin, focus=begin, instead=pronoun.name)
            before = None
        elif verdict == "alone":
            yield sentence
            before = (start, end)
        elif verdict == "leans" and before and end - before[0] <= _TOGETHER:
            yield replace(sentence, start=before[0])
            before = None
        elif verdict == "faceless" and (lead := _lead(place)):
            yield replace(sentence, lead=lead)
            before = None
        else:
            before = None


def _lead(place: Placed) -> str:
    """The nearest heading that names something."""
    for heading in reversed(place.trail):
        spoken = tokens(heading)
        names = heading and "?" not in heading and len(heading) <= 60 and not _ASKING.match(heading)
        if (
            names
            and not set(spoken) <= _BARE
            and any(letter.isupper() for letter in heading[1:] or "")
        ):
            return heading
    return ""
