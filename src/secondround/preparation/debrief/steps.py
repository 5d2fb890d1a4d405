"""Reviewing the first interview: what was asked and said, and what it left open."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import Say, say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.candidacy.model import Edit
from secondround.preparation.debrief import store
from secondround.preparation.debrief.about.touched import with_requirements
from secondround.preparation.debrief.corrected.laid import NOUNS, as_left, taken_away
from secondround.preparation.debrief.guided.account import notes, notes_name
from secondround.preparation.debrief.guided.agenda import Known, minutes_left, next_question
from secondround.preparation.debrief.guided.known import known_beside
from secondround.preparation.debrief.heard.account import Heard, heard_in
from secondround.preparation.debrief.model import (
    AskedEnquiry,
    Contradiction,
    Exchange,
    Findings,
    GuidedQuestion,
    GuidedState,
    Impression,
    Memory,
    OpenPoint,
    Statement,
)
from secondround.preparation.debrief.noted.account import Account, account_of
from secondround.preparation.debrief.own.cited import cited
from secondround.preparation.debrief.own.lines import own_lines
from secondround.preparation.debrief.own.notes import (
    is_written,
)
from secondround.preparation.debrief.reviewed import Bundle, reviewed
from secondround.preparation.debrief.rounds import Rounds, rounds_told
from secondround.preparation.debrief.together.likeness import (
    interviewers_in,
    likeness,
    questions_in,
)
from secondround.preparation.debrief.together.merge import Likeness
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.talk.heard import SAID

MOST_COMPARED = 400
"""Questions whose meanings are compared when accounts are merged; beyond that words alone decide."""


def go_over(kit: Kit, candidacy_id: str) -> None:
    """Read every transcript and note of the rounds before, and keep what they tell, each thing once.

    What was corrected by hand stays, also where it stands under another key now.
    """
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    review = reviewed(_bundle(kit, candidacy_id, say), say)
    demands = evidence_steps.demands_of(kit, candidacy_id)
    exchanges = with_requirements(review.found.exchanges, demands)
    for part, moved in review.moved.items():
        candidacy_steps.follow(kit, candidacy_id, part, moved)
    with kit.db.write() as db:
        store.keep_findings(db, kit.owner, candidacy_id, replace(review.found, exchanges=exchanges))


def findings_of(kit: Kit, candidacy_id: str) -> Findings:
    """The whole memory, with the candidate's changes and own lines."""
    with kit.db.read() as db:
        found = store.findings(db, kit.owner, candidacy_id)
    edits = candidacy_steps.edits_of(kit, candidacy_id)
    return replace(found, **{part: as_left(part, getattr(found, part), edits) for part in NOUNS})


def removed_of(kit: Kit, candidacy_id: str) -> Findings:
    """The lines that the candidate took away."""
    with kit.db.read() as db:
        found = store.findings(db, kit.owner, candidacy_id)
    edits = corrections_of(kit, candidacy_id)
    gone = {part: taken_away(part, getattr(found, part), edits) for part in NOUNS}
    return Findings(**gone)


def corrections_of(kit: Kit, candidacy_id: str) -> tuple[Edit, ...]:
    """The candidate's changes to the memory, own lines among them."""
    return tuple(one for one in candidacy_steps.edits_of(kit, candidacy_id) if one.part in NOUNS)


def rounds_of(kit: Kit, candidacy_id: str) -> Rounds:
    """Which rounds the memory holds, and which of them a line of it tells of."""
    documents = rounds_told(document_steps.documents_of(kit, candidacy_id))
    own = own_lines(candidacy_steps.edits_of(kit, candidacy_id))
    return Rounds(documents, {one.left.key: one.round for one in own})


def exchanges_of(kit: Kit, candidacy_id: str) -> tuple[Exchange, ...]:
    """What was asked of the candidate, in the order of the talk."""
    return _left(kit, candidacy_id, "exchanges")


def asked_enquiries_of(kit: Kit, candidacy_id: str) -> tuple[AskedEnquiry, ...]:
    """What the candidate asked, and heard."""
    return _left(kit, candidacy_id, "asked_enquiries")


def statements_of(kit: Kit, candidacy_id: str) -> tuple[Statement, ...]:
    """What the candidate stated as fact: in the interview, the notes, the CV."""
    return _left(kit, candidacy_id, "statements")


def contradictions_of(kit: Kit, candidacy_id: str) -> tuple[Contradiction, ...]:
    """What cannot both be true, both sides quoted."""
    return _left(kit, candidacy_id, "contradictions")


def impressions_of(kit: Kit, candidacy_id: str) -> tuple[Impression, ...]:
    """How the interviewers seemed, hedged."""
    return _left(kit, candidacy_id, "impressions")


def open_points_of(kit: Kit, candidacy_id: str) -> tuple[OpenPoint, ...]:
    """What is open on either side."""
    return _left(kit, candidacy_id, "open_points")


def guided_state(kit: Kit, candidacy_id: str, number: int) -> GuidedState:
    """Where the guided debrief of round `number` stands, and what it asks next."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    told = memories_of(kit, candidacy_id, number)
    documents = document_steps.documents_of(kit, candidacy_id)
    known = _known(kit, candidacy_id, number, documents)
    named = notes_name(number)
    return GuidedState(
        round=number,
        told=sum(bool(one.text) for one in told),
        minutes_left=minutes_left(number, told, known, say),
        next=next_question(number, told, known, say),
        document=named if any(one.name == named for one in documents) else "",
    )


def remember(
    kit: Kit, candidacy_id: str, question: GuidedQuestion, text: str, skipped: bool = False
) -> Memory:
    """Keep the answer to a guided question, in place of an earlier one, and the notes that all of them make.

    An empty answer says that there is nothing (more) to tell; one that is `skipped` is asked for once more at
    the end. Raises `Refused` for an answer that is none of the choices.
    """
    if question.choices and text not in ("", *question.choices):
        raise Refused(
            "{text} is no answer here",
            "Choose one of: {names}",
            text=text,
            names=", ".join(question.choices),
        )
    kept = memories_of(kit, candidacy_id)
    before = next((one for one in kept if one.key == question.key), None)
    again = skipped and before is None
    fields = {"skipped": "once"} if again else {}
    told = Memory(
        question.key, question.round, question.asked, question.about, text.strip(), fields
    )
    others = [one for one in kept if one is not before]
    with kit.db.write() as db:
        store.memories.replace(db, kit.owner, candidacy_id, [*others, told])
    if text.strip() or (before and before.text):
        _keep_notes(kit, candidacy_id, question.round)
    return told


def memories_of(kit: Kit, candidacy_id: str, number: int | None = None) -> tuple[Memory, ...]:
    """What was told in guided debriefs, in the order it was told; of one round, or of all."""
    with kit.db.read() as db:
        told = store.memories.list(db, kit.owner, candidacy_id)
    return tuple(one for one in told if number in (None, one.round))


def take_back(kit: Kit, candidacy_id: str, number: int) -> Memory | None:
    """Forget the last answer of the round, so that it is asked again; None where there is none."""
    told = memories_of(kit, candidacy_id)
    last = next((one for one in reversed(told) if one.round == number), None)
    if last:
        rest = [one for one in told if one is not last]
        with kit.db.write() as db:
            store.memories.replace(db, kit.owner, candidacy_id, rest)
        _keep_notes(kit, candidacy_id, number)
    return last


def keep_notes_of_round(kit: Kit, candidacy_id: str, name: str, number: int, text: str) -> None:
    """Notes of a round under this name, beside the candidate's folder; nothing is done where they are the same."""
    held = next((d for d in document_steps.documents_of(kit, candidacy_id) if d.name == name), None)
    if held and text and document_steps.original(kit, held) == text.encode():
        return
    if text:
        added = document_steps.add(kit, candidacy_id, name, text.encode())
        corrected_steps.correct_kind(kit, candidacy_id, added.name, "notes")
        corrected_steps.correct_round(kit, candidacy_id, added.name, number)
    elif held:
        document_steps.remove(kit, candidacy_id, name)


def _keep_notes(kit: Kit, candidacy_id: str, number: int) -> None:
    """The notes of a guided debrief as a document, so that each line can be cited; none while nothing is told."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    text = notes(number, memories_of(kit, candidacy_id, number), say)
    keep_notes_of_round(kit, candidacy_id, notes_name(number), number, text)


def _left(kit: Kit, candidacy_id: str, part: str) -> tuple[Any, ...]:
    with kit.db.read() as db:
        found = store.LISTS[part].list(db, kit.owner, candidacy_id)
    return as_left(part, found, candidacy_steps.edits_of(kit, candidacy_id, part))


def _known(kit: Kit, candidacy_id: str, number: int, documents: Sequence[Document]) -> Known:
    """What other documents tell of the round; the demands that neither they nor what was told mention."""
    told = [one for one in memories_of(kit, candidacy_id, number) if one.asked != "demand"]
    said = [one for one in documents if one.kind in SAID]
    passages = document_steps.passages_in(kit, candidacy_id, *said)
    return known_beside(
        number,
        notes_name(number),
        documents,
        exchanges_of(kit, candidacy_id),
        asked_enquiries_of(kit, candidacy_id),
        statements_of(kit, candidacy_id),
        evidence_steps.demands_of(kit, candidacy_id),
        [*((one.document, one.text) for one in passages), *(("", one.text) for one in told)],
    )


def _bundle(kit: Kit, candidacy_id: str, say: Say) -> Bundle:
    candidacy = candidacy_steps.find(kit, candidacy_id)
    rounds = rounds_told(document_steps.documents_of(kit, candidacy_id))
    heard = [
        replace(
            heard_in(passages, candidacy.candidate, candidacy.language, say),
            round=rounds[passages[0].document],
        )
        for passages in _documents(kit, candidacy_id, "transcript")
    ]
    people = interviewers_in(heard)
    notes_read = _documents(kit, candidacy_id, "notes")
    noted = [
        replace(account_of(passages, say, people), round=rounds[passages[0].document])
        for passages in notes_read
        if not is_written(passages[0].document)
    ]
    edits = candidacy_steps.edits_of(kit, candidacy_id)
    with kit.db.read() as db:
        before = store.findings(db, kit.owner, candidacy_id)
    return Bundle(
        heard=heard,
        noted=noted,
        cv=document_steps.passages_of(kit, candidacy_id, "cv"),
        posting=document_steps.passages_of(kit, candidacy_id, "posting"),
        employments=evidence_steps.employments_of(kit, candidacy_id),
        today=kit.now.date(),
        alike=_likeness(kit, candidacy.language, heard, noted),
        own=cited(own_lines(edits), [one for each in notes_read for one in each], say),
        before=before,
        edits=edits,
    )


def _documents(kit: Kit, candidacy_id: str, kind: str) -> list[list[Passage]]:
    passages = document_steps.passages_of(kit, candidacy_id)
    chosen = [passage for passage in passages if passage.kind == kind]
    return [list(group) for _, group in groupby(chosen, key=lambda p: p.document_id)]


def _likeness(
    kit: Kit, language: str, heard: Sequence[Heard], noted: Sequence[Account]
) -> Likeness:
    """How alike two questions are, by words and, where there are both accounts, by meaning."""
    texts = questions_in(heard, noted) if heard and noted else []
    few = 0 < len(texts) <= MOST_COMPARED
    return likeness(texts, evidence_steps.meaning(kit, language, texts) if few else None)
