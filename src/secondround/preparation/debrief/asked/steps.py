"""Asking the memory: what it holds on a question, and whether one that is planned was put or answered before."""

from collections.abc import Sequence
from itertools import groupby

from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief.asked.before import asked_or_answered
from secondround.preparation.debrief.model import AlreadyAsked, Found, Planned
from secondround.preparation.debrief.recall.found import asks_by_passage, found_at, lines_of
from secondround.preparation.debrief.recall.lines import Line
from secondround.preparation.debrief.recall.question import Asked, languages_in, read_question
from secondround.preparation.debrief.recall.search import Meaning, budget_for, hits
from secondround.preparation.debrief.recall.windows import windows_of
from secondround.preparation.debrief.steps import asked_enquiries_of, exchanges_of
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.closeness import Alike
from secondround.preparation.evidence.frames.repeats import repeats_of, texts_to_compare
from secondround.preparation.evidence.talk.heard import SAID
from secondround.preparation.evidence.talk.heard import heard_in as told_in


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
    language = languages_in(texts)
    rows = evidence_steps.meaning(kit, language, texts_to_compare(texts))
    return repeats_of(texts, rows, language)


def _lines(kit: Kit, candidacy_id: str, candidate: str) -> tuple[Line, ...]:
    every = document_steps.documents_of(kit, candidacy_id)
    documents = [one for one in every if one.kind in ("transcript", "notes")]
    found = document_steps.passages_in(kit, candidacy_id, *documents)
    passages = {name: list(group) for name, group in groupby(found, lambda one: one.document_id)}
    asks = asks_by_passage(exchanges_of(kit, candidacy_id), asked_enquiries_of(kit, candidacy_id))
    language = candidacy_steps.find(kit, candidacy_id).language
    return lines_of(documents, passages, candidate, language, asks)


def _meaning(kit: Kit, lines: Sequence[Line], asked: Asked) -> Meaning | None:
    windows = windows_of(lines)
    texts = [asked.text, *(window.text for window in windows)]
    rows = evidence_steps.meaning(kit, languages_in(texts), texts)
    return None if rows is None else Meaning(windows, rows[0], rows[1:])
