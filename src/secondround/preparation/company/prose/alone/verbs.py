"""Whether words make a sentence: a finite verb of its own, and a subject before it."""

import re

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.words import Words

_IT_IS = frozenset("it's that's there's what's he's she's who's here's everything's".split())
_RELATIVE = frozenset("what which that who whose where when whom qui que dont où".split())
_INFINITIVE = frozenset("to pour zu um".split())
# A proper name, then a word with the ending of a verb: "Brackwater grinds", "Vauclerc conçoit", "Hollmann baut".
_NAME_DOES = {
    "en": re.compile(r"(?:[A-ZÀ-Þ][\w&’'.-]*\s)+[a-z]{3,}s\s"),
    "fr": re.compile(r"(?:[A-ZÀ-Þ][\w&’'.-]*\s)+[a-zà-ÿ]{2,}[etd]\s"),
    "de": re.compile(r"(?:[A-ZÀ-Þ][\w&’'.-]*\s)+[a-zäöüß]{2,}t\s"),
}
_BEFORE_NOUNS = frozenset(
    """a an the our its their his her your my this that these those some any all no more most many few several
    of in on at for to from with by and or as two three four five six seven eight nine ten""".split()
)
_OBJECT = frozenset(
    """a an the our its their every each both no some any more most over around about nearly what how us them
    two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
_PAST_EN = re.compile(r"[a-z]{2,}ed")
_FRENCH = re.compile(r".{3,}(?:ons|aient|ait|èrent|ira|era|eront|iront)|.{2,}[^m]ent")
_GERMAN = re.compile(r".{3,}(?:te|ten)")
_WE = frozenset("we nous wir".split())
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SEGMENT = re.compile(r"[,;:–—]\s")


def has_verb(text: str, words: Words, language: str) -> bool:
    """Whether there is a finite verb outside relative clauses, infinitives and brackets."""
    plain = _ASIDE.sub(" ", text)
    does = _NAME_DOES.get(language)
    if does and does.match(plain):
        return True
    return any(
        _stands_in(tokens(segment), words, language, weak=True) for segment in _SEGMENT.split(plain)
    )


def is_sentence(text: str, words: Words) -> bool:
    """Whether an item without a full stop is a sentence and not a keyword or a duty: subject, then verb."""
    spoken = tokens(text)
    first = spoken[0]
    if first in words.verbs or first.endswith("ing") or first in _INFINITIVE:
        return False
    segments = _SEGMENT.split(_ASIDE.sub(" ", text))
    return any(_stands_in(tokens(segment), words, "", weak=False) for segment in segments)


def _stands_in(spoken: list[str], words: Words, language: str, weak: bool) -> bool:
    """Whether a stretch between commas holds a main verb.

    The first verb after "that", "who" … is the relative clause's; one that comes after it is the sentence's
    again ("customers who left came back"). `weak`: words that only end like verbs count too.
    """
    inside, taken = False, -1
    for place, word in enumerate(spoken):
        before = spoken[place - 1] if place else ""
        if word in _RELATIVE:
            inside, taken = True, -1
        elif before in _INFINITIVE:
            continue
        elif _is_plain_verb(word, before, words):
            if not inside or (0 <= taken < place - 1):
                return True
            taken = place
        elif weak and not inside and _may_be_verb(word, before, words, language):
            return True
    return weak and language == "en" and not inside and _takes_an_object(spoken)


def _takes_an_object(spoken: list[str]) -> bool:
    """ "The mill grinds forty tonnes": a word in -s between a noun and what begins an object."""
    return any(
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "'s"))
        and before not in _BEFORE_NOUNS
        and (after in _OBJECT or after.isdigit())
        for before, word, after in zip(spoken, spoken[1:], spoken[2:], strict=False)
    )


def _is_plain_verb(word: str, before: str, words: Words) -> bool:
    contracted = word.endswith(("n't", "'re", "'ve", "'ll")) or word in _IT_IS
    return word in words.verbs or before in _WE or contracted


def _may_be_verb(word: str, before: str, words: Words, language: str) -> bool:
    """Whether the ending is a verb's; such words may be participles and nouns as well."""
    if language == "en" and (word.removesuffix("s") in words.orders or word[:-2] in words.orders):
        return word.endswith("s") or before.endswith("s")
    if language == "fr":
        return bool(_FRENCH.fullmatch(word))
    if language == "de":
        return bool(_GERMAN.fullmatch(word))
    return bool(_PAST_EN.fullmatch(word)) and before not in (
        "a",
        "an",
        "the",
        "of",
        "and",
        "for",
        "",
    )
