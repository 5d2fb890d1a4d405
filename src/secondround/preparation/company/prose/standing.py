"""Whether a sentence is prose that can be read alone."""

import re
from typing import Literal

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.words import Words

Standing = Literal["alone", "leans", "faceless", "ordered", "no"]
"""alone: it can be read so. leans: with the sentence before it. faceless: with its heading. ordered: it tells
the reader what to do. no: it is not prose, or points outside itself."""

SHORTEST, LONGEST = 35, 320
_EARLY = 8

_NOT_PROSE = re.compile(
    r"https?:|www\.|\w@\w|(?<!\w)[#@]\w|[{}<>|`\\^~=_]{1}|\[\w*\]|\w\(\)|::|->|→|…$|\.\.\.$"
    r"|\b\w+(?:/\w+){2,}|\b\w+\.(?:md|py|js|ts|go|json|ya?ml|html?|com|org|io|pdf)\b|[©®]"
)
_STOPPED = re.compile(r"[.!…][\"'”’»)]*$")
_OPENS = re.compile(r"[\"“«„'‘]?[A-ZÀ-ÖØ-Þ0-9€$£]")
_LEADING = re.compile(r"[^\w\"“«„'‘(€$£\[]+")
_ELIDED = re.compile(r"^(?:l|d|qu|n|s|c|j|m|t)'")
_THIS = frozenset(
    """this these those such ce cet cette ces dieser diese dieses diesem diesen solche solcher solches""".split()
)
_TIME = frozenset(
    """year month quarter week summer autumn spring winter season decade century day morning fall january
    february march april may june july august september october november december
    année mois trimestre semaine été automne printemps hiver saison siècle
    jahr jahres monat quartal woche sommer herbst frühjahr winter""".split()
)
_ARTICLES = frozenset("the le la les der die das den dem".split())
_WE = frozenset("we nous wir".split())
_PAST_EN = re.compile(r"[a-z]{2,}ed")
_FRENCH = re.compile(r".{3,}(?:ons|aient|ait|èrent|ira|era|eront|iront)|.{2,}[^m]ent")
_GERMAN = re.compile(r".{3,}(?:te|ten)")


def opening(text: str) -> int:
    """Where the words begin behind marks and pictures that only decorate."""
    match = _LEADING.match(text)
    return match.end() if match else 0


def standing(text: str, words: Words, language: str, is_item: bool, labelled: bool) -> Standing:
    """How the sentence stands. `labelled`: the text is introduced by its own label ("Scale: …")."""
    spoken = tokens(text)
    if not _written_out(text, spoken, is_item):
        return "no"
    if _orders(spoken, words, language) or words.directed.occur(spoken) or words.duty.occur(spoken):
        return "ordered"
    if _points_outside(spoken, words) or not _has_verb(spoken, words, language):
        return "no"
    if labelled:
        return "alone"
    if _leans(spoken, words):
        return "leans"
    return "faceless" if _faceless(spoken, words) else "alone"


def _written_out(text: str, spoken: list[str], is_item: bool) -> bool:
    whole = SHORTEST <= len(text) <= LONGEST and len(spoken) >= 5 and bool(_OPENS.match(text))
    ended = bool(_STOPPED.search(text)) or (is_item and not text.endswith((":", ";", ",", "?")))
    if not whole or not ended or _NOT_PROSE.search(text) or not _balanced(text):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    shouted = sum(letter.isupper() for letter in letters) > 0.4 * len(letters)
    return len(letters) >= 0.6 * len(text) and not shouted and "?" not in text


def _balanced(text: str) -> bool:
    pairs = ("()", "[]", "“”", "«»")
    return all(text.count(pair[0]) == text.count(pair[1]) for pair in pairs) and text.count('"') % 2 == 0


def _orders(spoken: list[str], words: Words, language: str) -> bool:
    first, second = spoken[0], spoken[1]
    if language == "fr" and first.endswith("ez") and first not in ("chez", "assez"):
        return True
    if language == "de" and second == "sie" and first.endswith("en"):
        return True
    return first in words.orders and second not in words.verbs


def _points_outside(spoken: list[str], words: Words) -> bool:
    own = any(_ELIDED.sub("", word) in words.first_person for word in spoken)
    return own or any(word in ("i", "j") for word in spoken) or words.pointing.occur(spoken)


def _has_verb(spoken: list[str], words: Words, language: str) -> bool:
    for before, word in zip(["", *spoken], spoken, strict=False):
        if word in words.verbs or before in _WE or _ELIDED.sub("", word) in words.verbs:
            return True
        if "'" in word and word.endswith(("n't", "'re", "'ve", "'ll")):
            return True
        if _inflected(word, before, language):
            return True
    return False


def _inflected(word: str, before: str, language: str) -> bool:
    if language == "fr":
        return bool(_FRENCH.fullmatch(word))
    if language == "de":
        return bool(_GERMAN.fullmatch(word))
    return bool(_PAST_EN.fullmatch(word)) and before not in ("a", "an", "the", "of", "and", "for", "")


def _leans(spoken: list[str], words: Words) -> bool:
    if words.standing_phrases.begin(spoken):
        return _points_back(spoken)
    starts = spoken[0] in words.leaning or _ELIDED.sub("", spoken[0]) in words.leaning
    return starts or words.leaning_phrases.begin(spoken) or _points_back(spoken)


def _points_back(spoken: list[str]) -> bool:
    """Whether "this …" stands early on and is no time."""
    early = spoken[: _EARLY + 1]
    return any(
        this in _THIS and noun not in _TIME for this, noun in zip(early, early[1:], strict=False)
    )


def _faceless(spoken: list[str], words: Words) -> bool:
    """Whether the subject is "the team", "l'équipe" and nothing more."""
    if "'" in spoken[0] and _ELIDED.match(spoken[0]):
        noun, after = _ELIDED.sub("", spoken[0]), spoken[1]
    elif spoken[0] in _ARTICLES:
        noun, after = spoken[1].removesuffix("'s"), spoken[2]
    else:
        return False
    return noun in words.faceless and (after in words.verbs or spoken[1].endswith("'s"))
