"""Reviewing the first interview: what was asked and said, and what it left open."""

from collections.abc import Sequence
from itertools import groupby

from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import store
from secondround.preparation.debrief.about.touched import with_requirements
from secondround.preparation.debrief.asked.before import asked_or_answered
from secondround.preparation.debrief.guided.account import notes, notes_name
from secondround.preparation.debrief.guided.agenda import Known, minutes_left, next_question
from secondround.preparation.debrief.guided.known import known_beside
from secondround.preparation.debrief.heard.account import Heard, heard_in
from secondround.preparation.debrief.model import (
    AlreadyAsked,
    Aside,
    AskedEnquiry,
    Contradiction,
    Exchange,
    Found,
    GuidedQuestion,
    GuidedState,
    Impression,
    Memory,
    OpenPoint,
    Planned,
    Statement,
)
from secondround.preparation.debrief.noted.account import Account, account_of
from secondround.preparation.debrief.recall.found import asks_by_passage, found_at, lines_of
from secondround.preparation.debrief.recall.lines import Line
from secondround.preparation.debrief.recall.question import Asked, languages_in, read_question
from secondround.preparation.debrief.recall.search import Meaning, budget_for, hits
from secondround.preparation.debrief.recall.windows import windows_of
from secondround.preparation.debrief.reviewed import Bundle, reviewed
from secondround.preparation.debrief.together.likeness import (
    interviewers_in,
    likeness,
    questions_in,
)
from secondround.preparation.debrief.together.merge import Likeness
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.closeness import Alike
from secondround.preparation.evidence.frames.repeats import repeats_of, texts_to_compare
from secondround.preparation.evidence.talk.heard import SAID
from secondround.preparation.evidence.talk.heard import heard_in as told_in

MOST_COMPARED = 400
"""Questions whose meanings are compared when accounts are merged; beyond that words alone decide."""


def go_over(kit: Kit, candidacy_id: str) -> None:
    """Read every transcript and note of the rounds before, and keep what they tell, each thing once."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    say = say_in(candidacy.language)
    heard = [
        heard_in(passages, candidacy.candidate, candidacy.language, say)
        for passages in _documents(kit, candidacy_id, "transcript")
    ]
    people = interviewers_in(heard)
    noted = [
        account_of(passages, say, people) for passages in _documents(kit, candidacy_id, "notes")
    ]
    found = reviewed(
        Bundle(
            heard=heard,
            noted=noted,
            cv=document_steps.passages_of(kit, candidacy_id, "cv"),
            posting=document_steps.passages_of(kit, candidacy_id, "posting"),
            employments=evidence_steps.employments_of(kit, candidacy_id),
            today=kit.now.date(),
            alike=_likeness(kit, candidacy.language, heard, noted),
        ),
        say,
    )
    demands = evidence_steps.demands_of(kit, candidacy_id)
    exchanges = with_requirements(found.exchanges, demands)
    with kit.db.write() as db:
        store.exchanges.replace(db, kit.owner, candidacy_id, exchanges)
        store.asked_enquiries.replace(db, kit.owner, candidacy_id, found.enquiries)
        store.statements.replace(db, kit.owner, candidacy_id, found.statements)
        store.contradictions.replace(db, kit.owner, candidacy_id, found.contradictions)
        store.impressions.replace(db, kit.owner, candidacy_id, found.impressions)
        store.open_points.replace(db, kit.owner, candidacy_id, found.open_points)
        store.asides.replace(db, kit.owner, candidacy_id, found.asides)


def exchanges_of(kit: Kit, candidacy_id: str) -> tuple[Exchange, ...]:
    """What was asked of the candidate, in the order of the talk."""
    with kit.db.read() as db:
        found = store.exchanges.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "exchanges", Exchange, found)


def asides_of(kit: Kit, candidacy_id: str) -> tuple[Aside, ...]:
    """What was said in transcripts beside every exchange and enquiry."""
    with kit.db.read() as db:
        return tuple(store.asides.list(db, kit.owner, candidacy_id))


def asked_enquiries_of(kit: Kit, candidacy_id: str) -> tuple[AskedEnquiry, ...]:
    """What the candidate asked, and heard."""
    with kit.db.read() as db:
        found = store.asked_enquiries.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "enquiries_asked", AskedEnquiry, found)


def statements_of(kit: Kit, candidacy_id: str) -> tuple[Statement, ...]:
    """What the candidate stated as fact: in the interview, the notes, the CV."""
    with kit.db.read() as db:
        found = store.statements.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "statements", Statement, found)


def contradictions_of(kit: Kit, candidacy_id: str) -> tuple[Contradiction, ...]:
    """What cannot both be true, both sides quoted."""
    with kit.db.read() as db:
        found = store.contradictions.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "contradictions", Contradiction, found)


def impressions_of(kit: Kit, candidacy_id: str) -> tuple[Impression, ...]:
    """How the interviewers seemed, hedged."""
    with kit.db.read() as db:
        found = store.impressions.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "impressions", Impression, found)


def open_points_of(kit: Kit, candidacy_id: str) -> tuple[OpenPoint, ...]:
    """What is open on either side."""
    with kit.db.read() as db:
        found = store.open_points.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "open_points", OpenPoint, found)


def guided_state(kit: Kit, candidacy_id: str, number: int) -> GuidedState:
    """Where the guided debrief of round `number` stands, and what it asks next."""
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    told = memories_of(kit, candidacy_id, number)
    known = _known(kit, candidacy_id, number)
    named = notes_name(number)
    documents = document_steps.documents_of(kit, candidacy_id)
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
        raise Refused(f"{text} is no answer here", "Choose one of: " + ", ".join(question.choices))
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


def ask(kit: Kit, candidacy_id: str, question: str, most: int = 5) -> tuple[Found, ...]:
    """What past rounds hold on a question, the best first, at most so many stretches of a talk or of notes.

    One that is not `sure` stands alone: nothing was found on the subject, and it is the nearest. Empty when
    nothing at all was said by those, or in the round, that the question names.
    """
    candidate = candidacy_steps.find(kit, candidacy_id).candidate
    every = _lines(kit, candidacy_id, candidate)
    asked = read_question(question, {line.speaker for line in every}, candidate)
    lines = [line for line in every if asked.round in (None, line.round)]
    found = hits(lines, asked, _meaning(kit, lines, asked), budget_for(lines))
    return tuple(found_at(lines, hit) for hit in found[:most])


def already_asked(kit: Kit, candidacy_id: str, text: str) -> AlreadyAsked | None:
    """What makes a planned question needless, with the words: it was put, or answered; None where nothing does.

    A doubtful one is "close": the candidate judges.
    """
    return already_asked_of(kit, candidacy_id, [Planned(text)]).get(text)


def already_asked_of(
    kit: Kit, candidacy_id: str, planned: Sequence[Planned]
) -> dict[str, AlreadyAsked]:
    """The same for many, by their texts; those that nothing makes needless are not there."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    asked = asked_enquiries_of(kit, candidacy_id)
    passages = document_steps.passages_of(kit, candidacy_id, *SAID)
    heard = told_in(passages, candidacy.candidate)
    texts = [way for one in planned for way in one.ways] + [one.text for one in asked]
    return asked_or_answered(planned, asked, heard, _alike(kit, texts if asked else ()))


def _keep_notes(kit: Kit, candidacy_id: str, number: int) -> None:
    """The notes of a guided debrief as a document, so that each line can be cited; none while nothing is told."""
    name, say = notes_name(number), say_in(candidacy_steps.find(kit, candidacy_id).language)
    text = notes(number, memories_of(kit, candidacy_id, number), say)
    if text:
        added = document_steps.add(kit, candidacy_id, name, text.encode())
        document_steps.correct_kind(kit, candidacy_id, added.name, "notes")
        document_steps.correct_round(kit, candidacy_id, added.name, number)
    elif any(one.name == name for one in document_steps.documents_of(kit, candidacy_id)):
        document_steps.remove(kit, candidacy_id, name)


def _known(kit: Kit, candidacy_id: str, number: int) -> Known:
    """What other documents tell of the round; the demands that neither they nor what was told mention."""
    told = [one for one in memories_of(kit, candidacy_id, number) if one.asked != "demand"]
    passages = document_steps.passages_of(kit, candidacy_id, "transcript", "notes")
    return known_beside(
        number,
        notes_name(number),
        document_steps.documents_of(kit, candidacy_id),
        exchanges_of(kit, candidacy_id),
        asked_enquiries_of(kit, candidacy_id),
        statements_of(kit, candidacy_id),
        evidence_steps.demands_of(kit, candidacy_id),
        [*((one.document, one.text) for one in passages), *(("", one.text) for one in told)],
    )


def _alike(kit: Kit, texts: Sequence[str]) -> Alike:
    compared = texts_to_compare(texts)
    return repeats_of(texts, evidence_steps.meaning(kit, languages_in(texts), compared))


def _lines(kit: Kit, candidacy_id: str, candidate: str) -> tuple[Line, ...]:
    kinds = ("transcript", "notes")
    documents = [one for one in document_steps.documents_of(kit, candidacy_id) if one.kind in kinds]
    passages = {
        group[0].document_id: group for k in kinds for group in _documents(kit, candidacy_id, k)
    }
    asks = asks_by_passage(exchanges_of(kit, candidacy_id), asked_enquiries_of(kit, candidacy_id))
    language = candidacy_steps.find(kit, candidacy_id).language
    return lines_of(documents, passages, candidate, language, asks)


def _meaning(kit: Kit, lines: Sequence[Line], asked: Asked) -> Meaning | None:
    windows = windows_of(lines)
    texts = [asked.text, *(window.text for window in windows)]
    rows = evidence_steps.meaning(kit, languages_in(texts), texts)
    return None if rows is None else Meaning(windows, rows[0], rows[1:])


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
