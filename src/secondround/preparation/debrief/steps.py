"""Reviewing the first interview: what was asked and said, and what it left open."""

from collections.abc import Sequence
from itertools import groupby

from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import store
from secondround.preparation.debrief.about.touched import with_requirements
from secondround.preparation.debrief.asked.before import asked_or_answered
from secondround.preparation.debrief.heard.account import Heard, heard_in
from secondround.preparation.debrief.heard.told import name_of
from secondround.preparation.debrief.merge import Likeness
from secondround.preparation.debrief.model import (
    AlreadyAsked,
    Aside,
    AskedEnquiry,
    Contradiction,
    Exchange,
    Found,
    Impression,
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
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.closeness import Alike, how_alike
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
    people = _people(heard)
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


def _people(heard: Sequence[Heard]) -> tuple[str, ...]:
    """The interviewers who speak in the transcripts."""
    turns = (turn for one in heard for turn in one.turns if turn.side == "interviewer")
    names = dict.fromkeys(name_of(turn.speaker) for turn in turns)
    return tuple(name for name in names if name)


def _likeness(
    kit: Kit, language: str, heard: Sequence[Heard], noted: Sequence[Account]
) -> Likeness:
    """How alike two questions are, by words and, where there are both accounts, by meaning."""
    if not heard or not noted:
        return how_alike
    texts = list(dict.fromkeys(_asked(heard, noted)))
    rows = evidence_steps.meaning(kit, language, texts) if len(texts) <= MOST_COMPARED else None
    if rows is None:
        return how_alike
    place = {text: number for number, text in enumerate(texts)}

    def alike(one: str, other: str) -> float:
        if one in place and other in place:
            return how_alike(one, other, float(rows[place[one]] @ rows[place[other]]))
        return how_alike(one, other)

    return alike


def _asked(heard: Sequence[Heard], noted: Sequence[Account]) -> list[str]:
    accounts: list[Heard | Account] = [*heard, *noted]
    exchanges = [e for one in accounts for e in one.exchanges]
    enquiries = [e.text for one in accounts for e in one.enquiries]
    return [text for e in exchanges for text in (e.question, *e.follow_ups)] + enquiries
