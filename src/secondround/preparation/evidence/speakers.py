"""Who speaks in a transcript: which speaker is the candidate, and the turns of the two sides."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal

from secondround.preparation.documents.language import language_of
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.talk.asks import manner_of_asking
from secondround.preparation.evidence.talk.chain import SIDE_OF, doings_of
from secondround.preparation.evidence.talk.cues import (
    cues_of,
    is_numbered,
    names_candidate,
    names_interviewer,
    plain,
)
from secondround.preparation.evidence.talk.signs import Line
from secondround.preparation.evidence.talk.turns import Piece, Side, Turn, finer, joined
from secondround.preparation.evidence.talk.unlabelled import sides_of

LONG_ANSWER = 12
"""Words from which a turn after a question counts as an answer to it."""

LEAST_ANSWERED = 2
"""Answers from which a numbered voice that asks nothing is the candidate's too."""

_BRACKETED = re.compile(r"[(\[].*?[)\]]")


@dataclass(frozen=True)
class Cast:
    """Which labels are the candidate's.

    `reason` says from what: the candidate "said" so, by the "name" or a "role" label, from the "talk" itself,
    or "none" when fewer than two speakers are named (`labels` is empty then, and `turns_of` judges sentence
    by sentence).
    """

    labels: frozenset[str]
    reason: Literal["said", "name", "role", "talk", "none"]


NOBODY = Cast(frozenset(), "none")


def turns_of(
    passages: Sequence[Passage],
    candidate: str,
    language: str = "",
    labels: frozenset[str] | None = None,
) -> tuple[Turn, ...]:
    """The turns of one transcript, in order, each with its side; every word of a spoken passage is in one.

    Headings and titles are left out, as are paragraphs without a speaker before the first named one.
    `candidate` may be empty; `language` is found from the words when empty; `labels` are the candidate's
    where the candidate said so.
    """
    spoken = [p for p in passages if p.role not in ("heading", "title", "field")]
    language = language or language_of(" ".join(p.text for p in spoken)) or "en"
    cast = cast_of(spoken, candidate, language, labels)
    return _labelled(spoken, cast, language) if cast.labels else _unlabelled(spoken, language)


def cast_of(
    passages: Sequence[Passage],
    candidate: str,
    language: str,
    chosen: frozenset[str] | None = None,
) -> Cast:
    """Which of the named speakers is the candidate; by name first, then by role, then by who answers.

    Labels that the candidate has `chosen` stand before all of it, where they name a speaker at all.
    """
    labels = Counter(p.speaker for p in passages if p.speaker)
    if chosen and chosen & labels.keys():
        return Cast(chosen & labels.keys(), "said")
    if len(labels) < 2:
        return NOBODY
    named = frozenset(label for label in labels if is_name_of(label, candidate))
    if named and len(named) < len(labels):
        return Cast(named, "name")
    roles = frozenset(label for label in labels if names_candidate(label))
    if roles and len(roles) < len(labels):
        return Cast(roles, "role")
    points = answering(passages, candidate, language)
    shortly = _questions_answered(passages, language, least=1)
    answers = Counter(answerer for _, answerer in shortly)
    answers.subtract(asker for asker, _ in shortly)
    first = max(labels, key=lambda label: (points[label], answers[label], labels[label]))
    return Cast(frozenset({first, *_split_off(first, passages, language)}), "talk")


def is_name_of(label: str, person: str) -> bool:
    """Whether a label spells this person: whole, a first or last name alone, or with an initial."""
    said, full = _name_words(label), _name_words(person)
    whole = [word for word in said if len(word) > 1]
    if not whole or not full or not all(word in full for word in whole):
        return False
    initials = {word[0] for word in full if word not in whole}
    return all(word in initials for word in said if len(word) == 1)


def answering(passages: Sequence[Passage], candidate: str, language: str) -> dict[str, float]:
    """For each label how much it answers rather than asks: what one asks, another answers at length."""
    points = {p.speaker: 0.0 for p in passages if p.speaker}
    cues = cues_of(language)
    for passage in passages:
        if passage.speaker:
            said = plain(passage.text)
            points[passage.speaker] += len(cues.guest.findall(said)) - len(cues.host.findall(said))
            points[passage.speaker] += 3 * _introduces(said, candidate, cues.introduces)
            points[passage.speaker] -= 50 * names_interviewer(passage.speaker)
    for asker, answerer in _questions_answered(passages, language):
        points[answerer] += 2
        points[asker] -= 2
    return points


def _questions_answered(
    passages: Sequence[Passage], language: str, least: int = LONG_ANSWER
) -> list[tuple[str, str]]:
    spoken = [p for p in passages if p.speaker]
    return [
        (one.speaker, after.speaker)
        for one, after in pairwise(spoken)
        if one.speaker != after.speaker
        and len(after.text.split()) >= least
        and any(manner_of_asking(s.text, language) == "plain" for s in finer(one.text))
    ]


def _split_off(candidate: str, passages: Sequence[Passage], language: str) -> list[str]:
    """Further numbers that a machine gave the candidate's voice: they answer what others ask, and ask nothing."""
    pairs = _questions_answered(passages, language)
    asking = {asker for asker, _ in pairs}
    theirs = Counter(by for asker, by in pairs if asker != candidate)
    return [
        label
        for label, count in theirs.items()
        if count >= LEAST_ANSWERED and label not in asking and is_numbered(label)
    ]


def _introduces(said: str, candidate: str, introduces: str) -> bool:
    first = next(iter(_name_words(candidate)), "")
    return bool(first) and bool(re.search(rf"\b{introduces} {re.escape(first)}\b", said))


def _labelled(passages: Sequence[Passage], cast: Cast, language: str) -> tuple[Turn, ...]:
    turns = []
    speaker = ""
    for passage in passages:
        speaker = passage.speaker or speaker
        side: Side = "candidate" if speaker in cast.labels else "interviewer"
        if speaker:
            turns.append(Turn(side, speaker, (Piece(passage, 0, len(passage.text)),)))
    turns = list(joined(turns))
    if cast.reason != "said" and any(is_numbered(turn.speaker) for turn in turns):
        turns = list(_told_apart(turns, language))
    return joined(turns)


def _told_apart(turns: Sequence[Turn], language: str) -> Iterator[Turn]:
    """The turns cut by side: machines that number voices put two people under one number now and then."""
    lines = [
        Line(span.text, i == 0, turn.side, sure=not is_numbered(turn.speaker))
        for turn in turns
        for i, span in enumerate(turn.sentences)
    ]
    sides = iter([SIDE_OF[doing] for doing in doings_of(lines, language)])
    for turn in turns:
        yield from _by_side(turn, [next(sides) for _ in turn.sentences])


def _by_side(turn: Turn, sides: Sequence[Side]) -> list[Turn]:
    if turn.side not in sides or all(side == turn.side for side in sides):
        # A whole turn is whose its label says.
        return [turn]
    parts = []
    for side, span in zip(sides, turn.sentences, strict=True):
        speaker = turn.speaker if side == turn.side else ""
        parts.append(Turn(side, speaker, pieces_between(turn, span.start, span.end)))
    return parts


def _unlabelled(passages: Sequence[Passage], language: str) -> tuple[Turn, ...]:
    whole = Turn("interviewer", "", tuple(Piece(p, 0, len(p.text)) for p in passages))
    starts = [0, *accumulate(len(passage.text) + 1 for passage in passages)][:-1]
    turns = [
        Turn(side, "", pieces_between(whole, span.start, span.end))
        for span, side in sides_of(whole.text, starts, language)
    ]
    return joined(turns)


def pieces_between(turn: Turn, start: int, end: int) -> tuple[Piece, ...]:
    """The pieces behind `turn.text[start:end]`."""
    found = []
    at = 0
    for piece in turn.pieces:
        begin, stop = max(start - at, 0), min(end - at, len(piece.text))
        if begin < stop:
            found.append(Piece(piece.passage, piece.start + begin, piece.start + stop))
        at += len(piece.text) + 1
    return tuple(found)


def _name_words(name: str) -> list[str]:
    bare = unicodedata.normalize("NFKD", _BRACKETED.sub(" ", name).casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return re.findall(r"[^\W\d_]+", letters.split("@")[0])
