"""Telling the two sides apart where nothing says who speaks."""

import re
from collections.abc import Sequence
from math import sqrt

from secondround.preparation.documents.sentences import Span
from secondround.preparation.evidence.talk.alternating import Heard, alternating
from secondround.preparation.evidence.talk.asks import (
    asks_about_work,
    manner_of_asking,
    speaks_to_someone,
)
from secondround.preparation.evidence.talk.cues import cues_of, is_nod, plain
from secondround.preparation.evidence.talk.turns import Side, finer

SIDES: tuple[Side, Side] = ("interviewer", "candidate")

# Weights in the units of one clear sign; set by reasoning about which sign outweighs which, not fitted.
STAYING = 1.2
ANSWERING = 3.0
MARKED_CHANGE = 4.0
TELLING = -0.3
ASKING_AFTER = 1.5

TELLS_FROM = 6
"""Words from which a sentence that asks nothing and speaks to nobody is told, as answers are."""

DAMPED = 0.8
MOST_TOLD = 4.0
"""What one sentence tells of its speaker where paragraphs tell as well: most of it, and never more than this."""

CLOSING = 2
"""Sentences at the end of a paragraph in which a question is put and not told of."""

FEWEST_TURNS = 4
MOSTLY = 0.7
LONGEST_TURN = 400
"""Words a paragraph may have on average to pass for a turn."""

CLOSING_FROM = 0.6
"""Share of the talk after which an invitation to ask hands the questions over."""

_ENDED = re.compile(r"(?:^|[.!?…:;,–—-][\"'”’»)\]]*\s*)$")
"""What a whole turn ends with; the words of a caption that is cut in the middle do not."""
_CHANGE_MARK = re.compile(r"^(?:>>|[-–—]\s)")
_ABOUT_SELF = re.compile(r"\b(?:i|my|me|je|mon|ma|mes|ich|mein\w*|mir)\b")
_INVITES = re.compile(
    r"\b(?:any|your|what|have|other|des|vos) questions?\b|\bquestions? (?:for|to|pour|à) |\bfragen\b|"
    r"\b(?:like|want) to ask\b|\bwould you like to know\b|\byour turn\b|\bà votre tour\b|"
    r"\bsavoir de (?:nous|notre)\b|\bvon uns wissen\b|\bjetzt (?:sind )?sie\b"
)


def sides_of(text: str, starts: Sequence[int], language: str) -> list[tuple[Span, Side]]:
    """The likeliest side of each sentence, judged together: the interviewer asks, the candidate answers.

    `starts` are where the paragraphs begin in the text. Where they look like turns, a new paragraph is likely
    another speaker. Late in the talk, once questions are invited, who asks is the candidate.
    """
    turns = are_turns(text, starts)
    spans = _within(text, starts) if turns else list(finer(text))
    return list(zip(spans, _sides(spans, starts if turns else (), language), strict=True))


def are_turns(text: str, starts: Sequence[int]) -> bool:
    """Whether the paragraphs can be turns: several, mostly of whole sentences, none too long to be one's."""
    whole = sum(bool(_ENDED.search(text[max(0, start - 8) : start])) for start in starts)
    return (
        len(starts) >= FEWEST_TURNS
        and whole >= MOSTLY * len(starts)
        and len(text.split()) <= LONGEST_TURN * len(starts)
    )


def _within(text: str, starts: Sequence[int]) -> list[Span]:
    """The sentences, none of which goes over the end of a paragraph."""
    return [
        Span(start + span.start, start + span.end, span.text)
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
        for span in finer(text[start:end])
    ]


def _sides(spans: Sequence[Span], starts: Sequence[int], language: str) -> list[Side]:
    if not spans:
        return []
    asked = [manner_of_asking(span.text, language) == "plain" for span in spans]
    handed_over = _handed_over(spans, asked, language)
    favours = [
        favour(span.text, language)
        if i <= handed_over
        else _favour_after(span.text, asked[i], language)
        for i, span in enumerate(spans)
    ]
    if starts:
        heard = _paragraphs(spans, favours, asked, _sizes(spans, starts))
        return [SIDES[side] for side in alternating(heard)]
    return _by_sentence(spans, favours, asked)


def _sizes(spans: Sequence[Span], starts: Sequence[int]) -> list[int]:
    """For each sentence that begins a paragraph how many sentences it has; nought for the others."""
    begin = set(starts)
    places = [i for i, span in enumerate(spans) if span.start in begin or i == 0]
    sizes = [0] * len(spans)
    for place, after in zip(places, [*places[1:], len(spans)], strict=True):
        sizes[place] = after - place
    return sizes


def _paragraphs(
    spans: Sequence[Span], favours: Sequence[float], asked: Sequence[bool], sizes: Sequence[int]
) -> list[Heard]:
    heard = []
    size = left = 1
    for i, span in enumerate(spans):
        size = sizes[i] or size
        left = sizes[i] or left - 1
        most = max(-MOST_TOLD, min(MOST_TOLD, favours[i]))
        heard.append(
            Heard(
                # Sentences of one paragraph tell much the same: they count as the root of their number,
                # unless it ends in a question.
                favour=DAMPED
                * most
                / sqrt(min(size, CLOSING) if asked[i] and left <= CLOSING else size),
                begins=sizes[i] > 0,
                marked=bool(_CHANGE_MARK.match(span.text)),
                after_question=i > 0 and asked[i - 1],
            )
        )
    return heard


def _by_sentence(
    spans: Sequence[Span], favours: Sequence[float], asked: Sequence[bool]
) -> list[Side]:
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
    if asking is not None:
        # One who asks may name oneself: "what would they say if I rang them?"
        return max(score, score + 0.6 * me - 0.6) + _favour_of_question(said, sentence, language)
    if speaks_to_someone(sentence, language):
        return score + 0.9
    return score + (TELLING if len(said.split()) >= TELLS_FROM else 0.0)


def _favour_after(sentence: str, asks: bool, language: str) -> float:
    """The same once questions are handed over: the candidate asks, the interviewer tells."""
    if asks:
        return -ASKING_AFTER
    score = favour(sentence, language)
    told = len(sentence.split()) >= TELLS_FROM and not is_nod(sentence, language)
    return max(score, 0.0) - TELLING if told else score


def _favour_of_question(said: str, sentence: str, language: str) -> float:
    if speaks_to_someone(sentence, language):
        return 3.0 if not _ABOUT_SELF.search(said) else 1.5
    return -0.5 if asks_about_work(sentence, language) else 1.8


def _handed_over(spans: Sequence[Span], asked: Sequence[bool], language: str) -> int:
    """Index of the sentence that invites the candidate's questions; the last one without it."""
    for i in range(int(len(spans) * CLOSING_FROM), len(spans)):
        said = plain(spans[i].text)
        if asked[i] and _INVITES.search(said) and speaks_to_someone(said, language):
            return i
    return len(spans)


def _best_before(
    before: tuple[float, float], side: int, after_question: bool, marked: bool
) -> tuple[float, int]:
    """The score of arriving at a side, and from which."""
    change = MARKED_CHANGE if marked else ANSWERING if after_question else 0.0
    stay = 0.0 if marked or after_question else STAYING
    same, other = before[side] + stay, before[1 - side] + change
    return (same, side) if same >= other else (other, 1 - side)


def _traced(best: list[tuple[float, float]], back: list[tuple[int, int]]) -> list[Side]:
    side = 0 if best[-1][0] >= best[-1][1] else 1
    found = []
    for step in reversed(back):
        found.append(SIDES[side])
        side = step[side]
    return found[::-1]
