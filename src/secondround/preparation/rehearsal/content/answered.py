"""Whether what was said answers the question that was asked."""

import re
from collections.abc import Sequence
from statistics import mean

from secondround.preparation.debrief.together.words import kinship
from secondround.preparation.rehearsal.content.asked.kinds import Kind, is_given, kinds_of
from secondround.preparation.rehearsal.content.model import Answered, SaidPoint
from secondround.preparation.rehearsal.content.points.windows import plain

FEW = 12
"""Words, hesitation apart, below which nothing that was asked in an interview is answered."""

SOME = 40
"""Words up to which saying that one does not know is all that was said."""

UNTOUCHED = 0.3
"""The mean likelihood of key points below which nothing prepared was even touched (`evals/coverage.py`)."""

ENOUGH = 3
"""Key points from which their silence says something."""

_EVADES = re.compile(
    r"\b(?:i (?:really )?(?:don[’']t|do not) know|no idea|no comment|rather not (?:say|answer)|can[’']t say"
    r"|je ne sais (?:pas|plus)|je sais pas|aucune idée|pas de commentaire|préfère ne pas"
    r"|weiß ich (?:nicht|gerade nicht)|ich weiß (?:es )?nicht|keine ahnung|kein kommentar|möchte ich nicht sagen)\b",
    re.IGNORECASE,
)


def answered(question: str, points: Sequence[SaidPoint], text: str) -> Answered:
    """ "yes" in doubt: what answers in other words than the question's must not be told that it does not.

    Where a fact is asked for, a few words that hold it are an answer. Where the kind of question is known, what it asks
    for has to be there; and, but for a fact, something that was prepared or that the question speaks of.
    """
    words = plain(text)
    count = len(words.split())
    if any(one.said for one in points):
        return "yes"
    kinds = kinds_of(question)
    fact = _is_fact(kinds, words)
    evaded = count < SOME and _EVADES.search(words) is not None
    if evaded or (count < FEW and not fact):
        return "short"
    if kinds and not is_given(kinds, words):
        return "elsewhere"
    if fact or kinship(question, words) > 0:
        return "yes"
    touched = len(points) < ENOUGH or mean(one.likelihood for one in points) >= UNTOUCHED
    return "yes" if touched else "elsewhere"


def _is_fact(kinds: Sequence[Kind], words: str) -> bool:
    return is_given([kind for kind in kinds if kind.fact], words)
