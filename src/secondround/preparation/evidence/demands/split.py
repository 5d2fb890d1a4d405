"""Cutting a sentence of a posting into single demands, each with the words it stands on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from secondround.preparation.evidence.lexicon.kinds import HARD, Kind, kinds_of, tools_in
from secondround.preparation.evidence.reading.plain import plain

MOST_WORDS = 60
"""A longer sentence is not cut: its parts are not lists."""

LEAST_WORDS = 4
"""Of a clause that a joining word ends; a shorter one is part of what follows."""

_CLAUSE = re.compile(
    r"\s*;\s+|,?\s+(?:and|et|und)\s+(?=(?:you|vous|tu|sie|du)\s)"
    r"|,?\s+(?:while|whereas|tandis que|während|wobei)\s+|,\s+(?:but|mais|aber|jedoch)\s+",
    re.IGNORECASE,
)
_SOFTENS = re.compile(
    r"(?:if|si|wenn|falls|ce n'est|it is not|this is not|no problem|kein problem)\b"
)
_JOINT = re.compile(
    r",?\s+(?:and|et|und|sowie|as well as|ainsi que|plus|along with|combined with)\s+|,\s+",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\s*(?:,|&|\b(?:and|et|und|sowie)\b)\s*(?:\b(?:and|et|und)\b\s*)?"
    r"(?:(?:de|du|of|in|with|mit|en|le|la|les|the)\s+)?(?:[dl]['’])?",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?<![\w])(?:de\s|du\s|d['’]|of\s|in\s|with\s|mit\s|en\s)$", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\b(?:or|ou|oder|either|such as|e\.?g|like|for example|including|include|similar|etc|tels? que|telles? que|"
    r"comme|par exemple|notamment|wie|z\. ?b|beispielsweise|one of|preferably|any of|beziehungsweise|bzw)\b"
)
_OR_ELSE = re.compile(r"(?:or|ou|oder|bzw\.?)\b", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"\b(?:english|french|german|italian|spanish|portuguese|dutch|luxembourgish|danish|polish|"
    r"anglais|francais|allemand|italien|espagnol|portugais|neerlandais|luxembourgeois|"
    r"deutsch|englisch|franzosisch|italienisch|spanisch|niederlandisch|luxemburgisch)(?:kenntnisse)?\b"
)
_OF_ITS_OWN = re.compile(
    r"(?:(?:very )?(?:good|fluent|basic|working|strong|excellent|some|advanced|knowledge of)|(?:tres )?bon(?:ne)?s?|"
    r"courant|notions|connaissances? (?:de|d'|du)|(?:sehr )?gute[ns]?|fliesend\w*|grundlegende)\s+(?:\w+ )?"
    + _LANGUAGE.pattern
    + r"|\w+kenntnisse\b"
)
_GROUPS: dict[Kind, str] = {"years": "work", "tool": "work", "work": "work"}


@dataclass(frozen=True)
class Part:
    """One demand: its words in a form that stands alone, and `start` to `end` of the sentence it is from."""

    text: str
    start: int
    end: int


def split(sentence: str) -> tuple[Part, ...]:
    """The single demands of a sentence, in order; at least one unless it is empty.

    It is cut between clauses, between demands of different kinds ("a degree and five years of …"), and
    along a list of languages or tools joined by "and". Alternatives ("or", "such as") stay together.
    """
    parts: list[Part] = []
    for start, end in _clauses(sentence):
        for begin, stop in _by_kind(sentence, start, end):
            parts.extend(_by_list(sentence, begin, stop))
    return tuple(part for part in parts if _demands(part.text))


def _demands(part: str) -> bool:
    """A clause that only softens another one ("if you have none, we will train you") demands nothing."""
    return bool(re.search(r"\w\w|\bR\b", part)) and not _SOFTENS.match(plain(part))


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE.finditer(sentence):
        least = LEAST_WORDS if match.group().strip(" ,").isalpha() else 1
        long_enough = len(sentence[start : match.start()].split()) >= least
        if long_enough and _outside_brackets(sentence, match.start()):
            yield start, match.start()
            start = match.end()
    yield start, len(sentence)


def _by_kind(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut where one kind of demand ends and another begins."""
    if len(sentence[start:end].split()) > MOST_WORDS:
        yield start, end
        return
    for match in _JOINT.finditer(sentence, start, end):
        left, right = sentence[start : match.start()], sentence[match.end() : end]
        if _outside_brackets(sentence, match.start()) and _differ(left, right):
            yield start, match.start()
            start = match.end()
    yield start, end


def _differ(left: str, right: str) -> bool:
    """Both sides name kinds, at the joint none in common, and each can stand alone."""
    if len(left.split()) < 2 or len(right.split()) < 2 or _OR_ELSE.match(right):
        return False
    beside = _JOINT.split(right)[0]
    if _LANGUAGE.search(plain(left)) and _OF_ITS_OWN.match(plain(right)):
        return True
    ours, theirs = _groups(left), _groups(beside)
    return bool(ours and theirs) and not ours & theirs


def _groups(text: str) -> frozenset[str]:
    kinds = kinds_of(text)
    firm = kinds & HARD
    if firm - {"years", "tool"}:
        return frozenset(firm - {"years", "tool"})
    if kinds & {"soft", "both"} and not firm:
        return frozenset({"soft"})
    return frozenset(_GROUPS.get(kind, kind) for kind in kinds)


def _by_list(sentence: str, start: int, end: int) -> Iterator[Part]:
    """ "Fluent in French and German" becomes two demands; the words around the list go with each."""
    clause = sentence[start:end]
    names = _names(clause)
    if len(names) < 2 or _ONE_OF.search(plain(clause)):
        yield Part(tidy(clause), start, end)
        return
    lead, last = clause[: names[0][0]], names[-1][1]
    before = 0
    for begin, stop in names:
        joint = clause[before:begin] if before else ""
        alone = _led(lead, joint, clause[begin:stop]) + clause[last:]
        before = stop
        yield Part(tidy(alone), start, end)


def _led(lead: str, joint: str, name: str) -> str:
    """ "maîtrise d'" and "Sage" make "maîtrise de Sage"; a name with its own small word keeps that."""
    small = _SMALL.search(lead)
    own = _SMALL.search(joint)
    if not small:
        return lead + name
    word = own.group() if own else small.group()
    if word.lower() in ("d'", "d’") and name[0].lower() not in "aeiouyhéèê":
        word = "de "
    return lead[: small.start()] + word + name


def _names(clause: str) -> list[tuple[int, int]]:
    """The names of one unbroken list in the clause (tools, or languages), or nothing."""
    languages = [match.span() for match in _LANGUAGE.finditer(plain(clause))]
    for spans in (languages, list(tools_in(clause))):
        gaps = [clause[a[1] : b[0]] for a, b in pairwise(spans)]
        if gaps and all(_AND.fullmatch(gap) for gap in gaps):
            return spans
    return []


def tidy(text: str) -> str:
    """The words without the punctuation and the joining word around them, beginning with a capital."""
    text = re.sub(
        r"^(?:and|or|et|ou|und|oder|sowie|as well as|plus)\s+",
        "",
        text.strip(),
        flags=re.IGNORECASE,
    )
    text = text.strip(" \t,;:.•·*–—").strip()
    if text.count("(") != text.count(")"):
        text = text.strip("()")
    return text[:1].upper() + text[1:] if text[:1].islower() and not text[1:2].isupper() else text


def _outside_brackets(sentence: str, place: int) -> bool:
    return sentence[:place].count("(") == sentence[:place].count(")")
