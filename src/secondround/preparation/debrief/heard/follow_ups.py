"""Whether a question pursues the matter of the one before it."""

import re
from collections.abc import Sequence

from secondround.preparation.debrief.heard.model import Answered
from secondround.preparation.debrief.heard.phrases import holds, phrases_in
from secondround.preparation.debrief.together.words import content_words, kinship
from secondround.preparation.evidence.closeness import SAME, how_alike
from secondround.preparation.evidence.talk.cues import plain

SHORT_QUESTION = 8
BRIEF_QUESTION = 10
CURT = 4
OWN_QUESTION = 14
"""Words from which a question says by itself what it is about, whatever it begins with or points to."""

LAST_WORDS = 40
LEAST = 2.0
"""Points from which a question is a follow-up: one strong sign, or two weak ones."""

_JOINS = re.compile(
    r"^(?:(?:okay|ok|right|i see|hm+|mm-?hm+|sure|yes|d'accord|oui|je vois|gut|verstehe|okay)[,.… ]+)?"
    r"(?:and|but|so|then|or|because|why(?: is that| was that| not)?\b|how so|meaning|such as|like what|"
    r"et|mais|donc|alors|du coup|par exemple|pourquoi ça|c'est-à-dire|"
    r"und|aber|also|dann|oder|warum das|zum beispiel|das heißt)\b"
)
_ADDS = re.compile(r"^(?:and|et|und)\b")
_POINTS_BACK = re.compile(
    r"\b(?:that|this|it|those|these|they|them|there|he|she|him|her|"
    r"ça|cela|ceci|celui|celle|ce cas|y|en|ils|elles|là|"
    r"das|dies\w*|dabei|davon|dafür|damit|daran|darauf|dazu|dort|da|die|der|ihnen)\b"
)


def continues(matter: Sequence[Answered], heard: Answered, opening: str, language: str) -> bool:
    """Whether `heard` belongs under the matter; `opening` is what its asker said just before it."""
    phrases = phrases_in(language)
    asked = heard.question.text
    if holds(phrases.moving_on, opening) or holds(phrases.moving_on, asked):
        return holds(phrases.again, f"{opening} {asked}") and _kin(matter, asked) > 0
    if not any(each.answer for each in matter) or _is_same(matter, asked):
        return True
    if holds(phrases.again, f"{opening} {asked}") and _kin(matter, asked) > 0:
        return True
    words = len(asked.split())
    weight = 0.5 if words > OWN_QUESTION else 1.0
    points = weight * (1.5 * _joins(asked) + _points_back(asked)) + _kin(matter, asked)
    points += 1.0 * (words <= BRIEF_QUESTION) + 1.0 * (words <= CURT)
    points += 2.0 * holds(phrases.lacking, asked) or 1.0 * holds(phrases.specific, asked)
    points += 2.0 * holds(phrases.again, asked)
    if not (_ADDS.match(plain(asked)) and _points_back(asked) and words <= SHORT_QUESTION):
        points -= 2.0 * holds(phrases.new_matter, asked)
    points -= 0.5 * (heard.question.turn.speaker != matter[-1].question.turn.speaker)
    points -= 1.0 * (len(content_words(asked)) > SHORT_QUESTION)
    return points >= LEAST


def _is_same(matter: Sequence[Answered], asked: str) -> bool:
    return any(how_alike(each.question.text, asked) >= SAME for each in matter)


def _joins(question: str) -> bool:
    return bool(_JOINS.match(plain(question)))


def _points_back(question: str) -> bool:
    return bool(_POINTS_BACK.search(plain(question)))


def _kin(matter: Sequence[Answered], question: str) -> float:
    """Up to 2.0 for what it shares with the question before and the end of the answer to it."""
    last = matter[-1]
    answer = " ".join(move.text for move in last.answer).split()
    said = " ".join((last.question.text, *answer[-LAST_WORDS:]))
    return min(2.0, kinship(question, said))
