"""Telling the two sides apart where nothing says who speaks."""

import re
from collections.abc import Sequence

from secondround.preparation.evidence.talk.asks import (
    asks_about_work,
    manner_of_asking,
    speaks_to_someone,
)
from secondround.preparation.evidence.talk.cues import cues_of, is_nod, plain
from secondround.preparation.evidence.talk.turns import Side, Span

SIDES: tuple[Side, Side] = ("interviewer", "candidate")

# Weights in the units of one clear sign; set by reasoning about which sign outweighs which, not fitted.
STAYING = 1.2
ANSWERING = 2.4
MARKED_CHANGE = 4.0

_CHANGE_MARK = re.compile(r"^(?:>>|[-–—]\s)")
_ABOUT_SELF = re.compile(r"\b(?:i|my|me|je|mon|ma|mes|ich|mein\w*|mir)\b")


def sides_of(spans: Sequence[Span], language: str) -> list[Side]:
    """The likeliest side of each sentence, judged together: the interviewer asks, the candidate answers."""
    if not spans:
        return []
    favours = [favour(span.text, language) for span in spans]
    asked = [manner_of_asking(span.text, language) == "plain" for span in spans]
    best: list[tuple[float, float]] = [(favours[0] + 0.5, -favours[0] - 0.5)]
    back: list[tuple[int, int]] = [(0, 1)]
    for i in range(1, len(spans)):
        marked = bool(_CHANGE_MARK.match(spans[i].text))
        rows = [_best_before(best[-1], side, asked[i - 1], marked) for side in (0, 1)]
        best.append((rows[0][0] + favours[i], rows[1][0] - favours[i]))
        back.append((rows[0][1], rows[1][1]))
    return _traced(best, back)


def favour(sentence: str, language: str) -> float:
    """Above nought for the interviewer, below for the candidate."""
    said = plain(sentence)
    cues = cues_of(language)
    me = min(len(cues.me.findall(said)), 3)
    score = -0.6 * me + 1.5 * bool(cues.host.search(said)) - 1.5 * bool(cues.guest.search(said))
    if is_nod(sentence, language):
        return score + 0.4
    asking = manner_of_asking(sentence, language)
    if asking is None:
        return score + (0.9 if speaks_to_someone(sentence, language) else 0.0)
    return score + _favour_of_question(said, sentence, language)


def _favour_of_question(said: str, sentence: str, language: str) -> float:
    if speaks_to_someone(sentence, language):
        return 3.0 if not _ABOUT_SELF.search(said) else 1.5
    return -0.5 if asks_about_work(sentence, language) else 1.8


def _best_before(
    before: tuple[float, float], side: int, after_question: bool, marked: bool
) -> tuple[float, int]:
    """The score of arriving at a side, and from which."""
    change = MARKED_CHANGE if marked else ANSWERING if after_question else 0.0
    stay = 0.0 if marked else STAYING
    same, other = before[side] + stay, before[1 - side] + change
    return (same, side) if same >= other else (other, 1 - side)


def _traced(best: list[tuple[float, float]], back: list[tuple[int, int]]) -> list[Side]:
    side = 0 if best[-1][0] >= best[-1][1] else 1
    found = []
    for step in reversed(back):
        found.append(SIDES[side])
        side = step[side]
    return found[::-1]
