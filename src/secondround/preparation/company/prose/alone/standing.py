"""Whether a sentence is prose that can be read alone."""

import re
from itertools import pairwise
from typing import Literal

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.prose.alone.leaning import leans
from secondround.preparation.company.prose.alone.verbs import has_verb, is_sentence
from secondround.preparation.company.prose.words import Words

Standing = Literal["alone", "leans", "faceless", "ordered", "no"]
"""alone: it can be read so. leans: with the sentence before it. faceless: with its heading. ordered: it tells
the reader what to do. no: it is not prose, or points outside itself."""

SHORTEST, LONGEST = 25, 390
_EARLY, _AT_ONCE = 8, 4

_NOT_PROSE = re.compile(
    r"^(?:Dear|Chers?|Chères?|Sehr geehrte|Liebe)\s|https?:|www\.|\w@\w|(?<!\w)[#@]\w|[{}<>|`\\^~=_]{1}"
    r"|\[\w*\]|\[[a-z][^\]]*\]|\s[*+]\s"
    r"|\((?:thing|xxx?|name|tbc|tbd)\)|\w\(\)|::|->|→|…$|\.\.\.$"
    r"|:\s(?:will|would|can|may|is|are|was|has|have|does)\b|^[QA][.:]\s|^(?:Examples?|Exemples?|Beispiele?)\b|\b\w+(?:/\w+){2,}|\b\w+\.(?:md|py|js|ts|go|json|ya?ml|html?|com|org|io|pdf)\b|[©®]"
)
_STOPPED = re.compile(r"[.!…][\"'”’»)]*$")
_OPENS = re.compile(r"[\"“«„'‘]?[A-ZÀ-ÖØ-Þ0-9€$£]")
_LEADING = re.compile(r"[^\w\"“«„'‘(€$£\[]+")
_ARTICLES = frozenset("the le la les l' der die das den dem".split())
_WE = frozenset("we nous wir".split())
_BECOME = frozenset("stay get keep be feel remain become".split())
_NO_ORDER = _WE | frozenset("the a an real crucial no".split())
_ALWAYS_ORDERS = frozenset(
    "see click visit contact read check download please refer follow don't never voir".split()
)
_YOU = frozenset("you your vous votre vos du dein deine".split())
_NO_SUBJECT = frozenset(
    "will would is are was were has have had can may could must est sont ont sera ist sind war wird hat kann".split()
)
_YOUR = frozenset("your yours votre vos".split())
_MONTH_OF_MAY = re.compile(r"\bMay (?=\d)|(?<=\d )May\b")
_NAME_INSIDE = re.compile(r"(?<=[\w,] )[A-Z][a-z]\w*")


def opening(text: str) -> int:
    """Where the words begin behind marks and pictures that only decorate."""
    match = _LEADING.match(text)
    return match.end() if match else 0


def standing(
    text: str, words: Words, language: str, is_item: bool, labelled: bool, creed: bool = False
) -> Standing:
    """How the sentence stands. `labelled`: the text is introduced by its own label ("Scale: …").

    `creed`: it stands where the company says what it holds itself to: "we should" is then no order.
    """
    spoken = tokens(text)
    if not _written_out(text, spoken, is_item):
        return "no"
    if _orders(spoken, text, words, language):
        return "ordered"
    if not (creed and _of_us(spoken)) and _tells(_common(text, language), words):
        return "ordered"
    if _points_outside(spoken, words) or not has_verb(text, words, language):
        return "no"
    if not _STOPPED.search(text) and not is_sentence(text, words):
        return "no"
    if labelled:
        return "alone"
    if leans(spoken, text, words):
        return "leans"
    return "faceless" if _faceless(spoken, words) else "alone"


def _written_out(text: str, spoken: list[str], is_item: bool) -> bool:
    if spoken and spoken[0] in _NO_SUBJECT:
        return False
    if not (SHORTEST <= len(text) <= LONGEST and len(spoken) >= 4 and _OPENS.match(text)):
        return False
    ended = bool(_STOPPED.search(text)) or (is_item and not text.endswith((":", ";", ",", "?")))
    if not ended or _NOT_PROSE.search(text) or not _balanced(text):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    shouted = sum(letter.isupper() for letter in letters) > 0.4 * len(letters)
    return len(letters) >= 0.6 * len(text) and not shouted and "?" not in text


def _balanced(text: str) -> bool:
    german = "„" in text
    pairs = ("()", "[]", "„“" if german else "“”", "«»")
    return (
        all(text.count(pair[0]) == text.count(pair[1]) for pair in pairs)
        and text.count('"') % 2 == 0
    )


def _orders(spoken: list[str], text: str, words: Words, language: str) -> bool:
    first, second, third = spoken[:3]
    if first in _YOU:
        return True
    if language == "en" and first.endswith("ly") and second in words.orders:
        return third not in words.verbs
    if language == "fr" and first.endswith("ez") and first not in ("chez", "assez"):
        return True
    if language == "de" and second == "sie" and first.endswith("en"):
        return True
    if language == "en" and second.endswith("ed") and first not in _BECOME:
        return False  # "Order followed order"
    if first in words.orders:
        return second not in words.verbs or first in _ALWAYS_ORDERS
    return language == "en" and _orders_later(text, words)


def _orders_later(text: str, words: Words) -> bool:
    """Whether an opening clause is followed by an order: "Before the call, ask …"."""
    head, *clauses = text.split(", ")
    said = tokens(head)
    condition = said[0] in words.subordinate
    for clause in clauses:
        after = tokens(clause)
        if len(said) > _EARLY or (words.verbs.intersection(said) and not condition):
            return False
        if len(after) > 1 and after[0] in words.orders and after[1] not in words.verbs:
            return True
        said += after
    return False


def _of_us(spoken: list[str]) -> bool:
    return bool(_WE.intersection(spoken[:_EARLY]))


def _common(text: str, language: str) -> list[str]:
    """The words without names: "we sold Ask Your Boss in May 2014" tells nobody what to do."""
    if language != "en":
        return tokens(text)
    return tokens(_NAME_INSIDE.sub("·", _MONTH_OF_MAY.sub("", text)))


def _tells(spoken: list[str], words: Words) -> bool:
    """Whether it says what the reader or the staff are to do."""
    if words.directed.occur(spoken) or words.duty.occur(spoken):
        return True
    if spoken and spoken[0] not in words.ourselves and _YOUR.intersection(spoken[:_EARLY]):
        return True
    if spoken and spoken[0] in _WE:
        return False
    return any(
        place <= _AT_ONCE and (place == 0 or spoken[place - 1] not in _NO_ORDER)
        for place, _, _ in words.early_duty.in_tokens(spoken[: _EARLY + 2])
    )


def _points_outside(spoken: list[str], words: Words) -> bool:
    own = any(word in words.first_person or word == "j'" for word in spoken)
    up_or_down = any(
        word in ("below", "above") and (after in words.verbs or not after or after[-1] == "s")
        for word, after in pairwise([*spoken, ""])
    )
    return own or up_or_down or words.pointing.occur(spoken)


def _faceless(spoken: list[str], words: Words) -> bool:
    """Whether the subject is "the team", "l'équipe" and nothing more."""
    if spoken[0] not in _ARTICLES:
        return False
    noun, after = spoken[1].removesuffix("'s"), spoken[2]
    return noun in words.faceless and (after in words.verbs or spoken[1].endswith("'s"))
