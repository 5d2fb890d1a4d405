"""The words an exercise may be read from."""

import re
from collections.abc import Sequence

from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.evidence.speakers import turns_of
from secondround.preparation.evidence.talk.cues import names_candidate

KINDS: tuple[Kind, ...] = ("assignment", "invitation", "notes", "transcript", "other")
"""Documents an exercise is read from; where two set the same kind, the one of the earlier sort is taken. A chat or a
scrap of which nothing says what it is may set one too."""

_LABEL = re.compile(
    r"(?:\[[^\]\n]{5,25}\]\s|\d[\d./]{5,9},? \d{1,2}:\d\d\s[–-]\s)?([^\W\d_]{2,12})(?:\s[^\W\d_]+){0,2}\s?:\s"
)
"""The first name, or the word, before a message of a chat."""

_GREETING = re.compile(
    r"(?i:\b(?:hi|hello|hey|dear|morning|bonjour|salut|coucou|hallo|liebe[r]?|moin|servus))\s([^\W\d_]+)"
)


def passages_to_read(kit: Kit, candidacy_id: str) -> tuple[Passage, ...]:
    """The passages of these documents, in the order of `KINDS`, without what the candidate said in a talk, and without
    what was set apart: a document that somebody called "other" sets nothing."""
    documents = document_steps.documents_of(kit, candidacy_id)
    apart = {one.id for one in documents if one.kind == "other" and one.confirmed}
    passages = document_steps.passages_of(kit, candidacy_id, *KINDS)
    read = (one for one in passages if one.document_id not in apart)
    ordered = sorted(read, key=lambda one: KINDS.index(one.kind))
    own = said_by_candidate(ordered, candidacy_steps.find(kit, candidacy_id).candidate)
    greeted = _greeted(ordered)
    return tuple(one for one in ordered if one.id not in own and not _is_own_line(one, greeted))


def _is_own_line(passage: Passage, greeted: frozenset[str]) -> bool:
    """A line of a chat, kept as text, with the candidate's label: "Me: for whom?"."""
    label = _LABEL.match(passage.text)
    if passage.kind != "other" or label is None:
        return False
    return names_candidate(label[1]) or (passage.document_id + label[1]) in greeted


def _greeted(passages: Sequence[Passage]) -> frozenset[str]:
    """Who is greeted by name in a chat of two, where the other is not: its document and label; it is the candidate."""
    labels: dict[str, set[str]] = {}
    called: dict[str, set[str]] = {}
    for one in passages:
        if one.kind == "other" and (label := _LABEL.match(one.text)):
            labels.setdefault(one.document_id, set()).add(label[1])
            called.setdefault(one.document_id, set()).update(_GREETING.findall(one.text))
    return frozenset(
        document + next(iter(both))
        for document, names in labels.items()
        if len(names) == 2 and len(both := names & called[document]) == 1
    )


def said_by_candidate(passages: Sequence[Passage], candidate: str) -> frozenset[str]:
    """The ids of passages of a talk in which the candidate speaks."""
    talks: dict[str, list[Passage]] = {}
    for one in passages:
        if one.kind == "transcript" or one.role == "turn":
            talks.setdefault(one.document_id, []).append(one)
    return frozenset(
        piece.passage.id
        for talk in talks.values()
        for turn in turns_of(talk, candidate)
        if turn.side == "candidate"
        for piece in turn.pieces
    )
