"""Whom a pronoun stands for, where the sentence before names the company: "[Halden] is listed in Riga"."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.words import Words

_PRONOUN = re.compile(r"(?:It|Elle|Il|Sie|Es)\s+(?=[a-zà-ÿ])")
_POSSESSIVE = re.compile(r"(?:Its|Son|Sa|Ses|Seine?|Ihre?)\s+(?=[\wà-ÿ])")
_OF_NOBODY = re.compile(
    r"(?:It (?:is|was|will be|has been) \w+ (?:to|that)\b|It (?:takes|seems|turns|helps|depends)\b"
    r"|Il (?:faut|y a|s[’']agit|est \w+ (?:de|que))\b|Il n[’']y a"
    r"|Es (?:gibt|geht|gilt|ist \w+,? (?:zu|dass))\b"
    r"|Sie (?:können|haben|möchten|wollen|sind|finden|erhalten)\b)"
)
_ARTICLE = r"(?:(?:The|Le|La|Les|L[’']|Der|Die|Das)\s?)"
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Named:
    """The pronoun's length with the space after it, and the name of the company as it was last written.

    Nothing is skipped of "Its clients": the name then stands before the words.
    """

    skip: int
    name: str


def company_in_front(text: str, company: Collection[str], words: Words) -> str:
    """The company as the sentence begins with it ("Halden", "The bank"); empty where its subject is another."""
    article = re.match(_ARTICLE + r"([\w-]+)(?=\s[a-zà-ÿ])", text)
    if article and article[1].casefold() in words.company_nouns:
        return article[0]
    for name in sorted(company, key=len, reverse=True):
        match = re.match(rf"{_ARTICLE}?{re.escape(name)}(?![\w’'-])", text, re.IGNORECASE)
        if match:
            return _whole_name(text, match.end())
    return ""


def named_for(text: str, before: str, words: Words) -> Named | None:
    """How a sentence that begins with a pronoun is shown; `before` is the company as it stood in front."""
    if before and _POSSESSIVE.match(text):
        return Named(0, before)
    match = _PRONOUN.match(text)
    if not before or match is None or _OF_NOBODY.match(text):
        return None
    verb = tokens(text[match.end() :])[:1]
    sure = bool(verb) and (verb[0] in words.verbs or verb[0].endswith(("s", "ed", "te", "t", "a")))
    return Named(match.end(), before) if sure else None


def _whole_name(text: str, end: int) -> str:
    """The name with the capitalised words that follow it ("Halden Group")."""
    rest = re.match(r"(?:\s(?:&|[A-ZÀ-Þ][\w.&-]*))*", text[end:])
    name = text[: end + (rest.end() if rest else 0)]
    return name if len(name) <= _LONGEST_NAME else text[:end]
