"""Sentences that lean on the one before: "It was sold in 2011.", "This gives us an edge."."""

import re
from itertools import pairwise

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.words import Words

_THIS = frozenset(
    """this these those such ce cet cette ces dieser diese dieses diesem diesen solche solcher solches""".split()
)
_BACK = frozenset(
    "davon dazu dafür daraus darauf hiervon hierzu letztere letzterer thereof latter celui-ci celle-ci ceux-ci".split()
)
_TIME = frozenset(
    """year month quarter week summer autumn spring winter season decade century day morning fall january
    february march april may june july august september october november december
    année mois trimestre semaine été automne printemps hiver saison siècle
    jahr jahres monat quartal woche sommer herbst frühjahr winter""".split()
)
_IT = frozenset("it them they".split())
_NOT_IT = frozenset(
    "is was will has would takes easy easier possible clear simple hard harder difficult our".split()
)
_LEFT_OPEN = frozenset("it them there each either both so dazu dafür davon daran".split())
_SHORT = 16
_THERE_IS = frozenset("is are was were will has have had can may".split())
_ORDINAL = re.compile(
    r"(?:The|La|Le|Les|Der|Die|Das) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|last|final|other|rest|former|latter|two|three|premier|première|second|seconde|troisième|dernier|dernière|autres?|deux|erste|zweite|dritte"
    r"|letzte|andere|beiden)"
    r"(?:,| (?:is|are|was|were|will|has|have|of these|of them|one|est|sont|a|ont|ist|sind|war|hat|wird) )"
)
_AFTER_OPENING = re.compile(
    r"(?P<opening>[^,]{2,50}), (?:it|they|he|she|il|elle|ils|elles)\b"
    r"|(?:From|Since|By|Until|In|On) \w+(?: \d{4})? (?:it|they|he|she)\b"
    r"|(?:In|En|Im Jahr|Seit|Ende|Anfang|Bis) \d{4} (?:it|they|il|elle|ils|elles|\w+ (?:sie|er|es))\b"
)
_WANTED = re.compile(
    r"Nous (?:voulons|souhaitons|allons|pouvons|devons|comptons|espérons) (?:la|le|les|l[’'])\s?\w+(?:er|ir|re)\b"
)
_THAT_DOES = re.compile(r"(?:Das|Dies) [a-zäöü]+(?:t|te|ten|en|d) ")
_NAME_DOES_IT = re.compile(
    r"(?:[A-ZÀ-Þ][\w.-]+ ){1,3}(?:has |have |had |now |also )*[a-z]+ (?:it|them)\b"
)
_THESE = frozenset("these those ces".split())
_WHO = frozenset("who that which whose with qui que dont".split())
_STEM = 5
_THEN = re.compile(
    r"\b(?:in|at|by|until|since|during|of) that (?:year|time|day|month|point|quarter|period|season)\b"
    r"|\bhere[’']s (?:one|why|how|what)\b"
    r"|, this (?:enable|allow|made|make|mean|gave|help|led)\w*\b"
    r"|\b(?:to|we|they) (?:do|make|achieve|support|address|enable) (?:this|that)\b"
    r"|\bà (?:ce|cette) (?:moment|époque|date|occasion)\b"
    r"|\bzu (?:dieser|jener) Zeit\b|\bin (?:diesem|jenem) Jahr (?=[a-zäöü])",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r"[^,;]{0,60}?\b(?:lui|leur) (?:a|ont|avait|est|permet\w*|offr\w+|donn\w+)\b")
_EARLY = 8
_WE = frozenset("we nous wir".split())


def leans(spoken: list[str], text: str, words: Words) -> bool:
    """Whether the sentence cannot be understood without the one before it."""
    if _this_company(spoken, words):
        return False
    if (
        _points_back(spoken)
        or _THEN.search(text)
        or _TO_WHOM.match(text)
        or _late_pronoun(text, words)
        or _ORDINAL.match(text)
        or _THAT_DOES.match(text)
        or _NAME_DOES_IT.match(text)
    ):
        return True
    if spoken[0] in words.subordinate:
        clause = tokens(text.split(",", maxsplit=1)[0])[:_EARLY]
        return any(word in words.pronouns for word in clause)
    if words.standing_phrases.begin(spoken):
        return False
    return spoken[0] in words.leaning or words.leaning_phrases.begin(spoken)


def _this_company(spoken: list[str], words: Words) -> bool:
    """Whether it begins with "this larger organisation": that is theirs."""
    near = spoken[1:5]
    return spoken[0] in _THIS and any(noun in words.company_nouns for noun in near)


def _points_back(spoken: list[str]) -> bool:
    """Whether "this …" stands early on and is no time."""
    early = spoken[: _EARLY + 1]
    if _BACK.intersection(early[:5]):
        return True
    nameless = any(
        this in _THIS and noun not in _TIME and noun not in _WHO for this, noun in pairwise(early)
    )
    return nameless or _names_unnamed(spoken) or _bare_it(spoken) or _left_open(spoken)


def _late_pronoun(text: str, words: Words) -> bool:
    """ "In 2009, it bought …": the pronoun only comes after an opening that names nobody."""
    if _WANTED.match(text):
        return True
    match = _AFTER_OPENING.match(text)
    return match is not None and not words.verbs.intersection(tokens(match["opening"] or ""))


def _left_open(spoken: list[str]) -> bool:
    """Whether it ends on "… leads it", or says "there" of a place not named."""
    if spoken[-1] in _LEFT_OPEN and len(spoken) <= _SHORT:
        return True
    return any(
        this == "there" and after not in _THERE_IS for this, after in pairwise(spoken[:_EARLY])
    )


def _names_unnamed(spoken: list[str]) -> bool:
    """Whether "these …" stands later on for things the sentence has not named: "in any of these countries"."""
    for place, (this, noun) in enumerate(pairwise(spoken)):
        after = spoken[place + 2] if place + 2 < len(spoken) else ""
        told = any(word[:_STEM] == noun[:_STEM] for word in spoken[:place])
        if (
            this in _THESE
            and noun not in _TIME
            and not _WHO.intersection((noun, after))
            and not told
        ):
            return True
    return False


def _bare_it(spoken: list[str]) -> bool:
    """Whether "we looked at it …" comes before anything that "it" could be; "we make it easy" is none."""
    if spoken[0] not in _WE:
        return False
    near = zip(spoken[1:4], spoken[2:5], spoken[3:6], strict=False)
    return any(
        it in _IT and not before.startswith("mak") and before != "made" and after not in _NOT_IT
        for before, it, after in near
    )
