"""Proposing what to ask, and saying what need not be asked any more."""

from collections.abc import Mapping, Sequence

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.asking import store
from secondround.preparation.asking.made import (
    from_contradictions,
    from_facts,
    from_open_points,
    from_terms,
    from_unanswered,
    with_right,
)
from secondround.preparation.asking.model import MOST_TAKEN, Enquiry, SettledEnquiry
from secondround.preparation.asking.proposal import Proposal, from_bank
from secondround.preparation.asking.seats import OPEN, seated
from secondround.preparation.asking.settled import Known, settle_all, settle_own, stands
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.candidacy.model import Candidacy
from secondround.preparation.company import steps as company_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.debrief.asked import steps as asked_steps
from secondround.preparation.debrief.model import AlreadyAsked, Planned
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.closeness import Alike, comparer
from secondround.preparation.evidence.talk.heard import SAID, WRITTEN, heard_in
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer


def propose(kit: Kit, candidacy_id: str) -> None:
    """Keep what to ask each person, in order, and what is settled, with the words that settle it."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    people = panel_steps.interviewers_of(kit, candidacy_id)
    made = _made(kit, candidacy, people)
    say = say_in(candidacy.language)
    rights = condition_steps.rights_of(kit, candidacy_id)
    bank = with_right(from_bank(candidacy.language, say), rights, say)
    new = tuple(one for one in (*made, *bank) if one.topic != OPEN)
    settled = settle_all(new, _known(kit, candidacy, new))
    left = [one for one in (*made, *bank) if one.text not in settled]
    alike = _comparer(kit, candidacy.language, left)
    enquiries = [_enquiry(one, rank) for rank, one in enumerate(seated(left, people, alike), 1)]
    over = (*settle_own(*_own(kit, candidacy_id)), *settled.values())
    with kit.db.write() as db:
        store.enquiries.replace(db, kit.owner, candidacy_id, enquiries)
        store.settled_enquiries.replace(db, kit.owner, candidacy_id, over)


def enquiries_of(kit: Kit, candidacy_id: str) -> tuple[Enquiry, ...]:
    """What to ask, in order, with the candidate's changes and own enquiries; without what is settled since."""
    over = {one.key for one in settled_enquiries_of(kit, candidacy_id)}
    left = [one for one in _every(kit, candidacy_id) if one.key not in over]
    return tuple(sorted(left, key=lambda one: one.rank))


def add_enquiry(
    kit: Kit,
    candidacy_id: str,
    text: str,
    for_whom: Sequence[str] = (),
    topic: str = "",
    of: str = "",
) -> Enquiry:
    """Keep an enquiry of the candidate's own, after the others.

    `of` names what it was made from: there is one of each, a later one replaces it. Raises `Refused` without words.
    """
    words = " ".join(text.split())
    if not words:
        raise Refused("there is nothing to ask", "Write the question first.")
    made = Enquiry(
        key=own_key(of or words),
        rank=len(enquiries_of(kit, candidacy_id)) + 1,
        text=words,
        topic=topic,
        for_whom=tuple(for_whom),
        reason="",
        citations=(),
        known=_said(kit, candidacy_id),
    )
    candidacy_steps.add_own(kit, candidacy_id, "enquiries", made)
    return made


def ask_anyway(kit: Kit, candidacy_id: str, key: str) -> None:
    """Put one's own enquiry that was settled back on the list: what is known by now settles it no more.

    Raises `NotFound`.
    """
    if all(one.key != key for one in settled_enquiries_of(kit, candidacy_id) if one.own):
        raise NotFound("the question to ask", "It may stand on the list again.")
    known = list(_said(kit, candidacy_id))
    candidacy_steps.edit(kit, candidacy_id, "enquiries", key, "known", known)


def place_enquiry(kit: Kit, candidacy_id: str, key: str, beside: str, after: bool) -> None:
    """Put one before or after another in the order; the others keep theirs. Raises `NotFound`."""
    order = {one.key: one for one in enquiries_of(kit, candidacy_id)}
    if key not in order or beside not in order:
        raise NotFound("the question to ask", "It may have changed when documents were read anew.")
    keys = [one for one in order if one != key]
    if key != beside:
        keys.insert(keys.index(beside) + after, key)
        changed = {k: rank for rank, k in enumerate(keys, 1) if order[k].rank != rank}
        candidacy_steps.edit_each(kit, candidacy_id, "enquiries", "rank", changed)


def take_enquiry(kit: Kit, candidacy_id: str, key: str, taken: bool) -> None:
    """Choose one to take into the room, or leave it out. Raises `NotFound`; `Refused` beyond `MOST_TAKEN`."""
    every = enquiries_of(kit, candidacy_id)
    if all(one.key != key for one in every):
        raise NotFound("the question to ask", "It may have changed when documents were read anew.")
    others = sum(one.taken for one in every if one.key != key)
    if taken and others >= MOST_TAKEN:
        raise Refused("five are taken already", "Leave one of them out first.")
    candidacy_steps.edit(kit, candidacy_id, "enquiries", key, "taken", taken)


def own_key(of: str) -> str:
    """The key of the candidate's own enquiry that was made from this."""
    return key_of("enquiry", "own", of)


def settled_enquiries_of(kit: Kit, candidacy_id: str) -> tuple[SettledEnquiry, ...]:
    """What need not be asked any more, with the words that settle it."""
    with kit.db.read() as db:
        found = store.settled_enquiries.list(db, kit.owner, candidacy_id)
    part, noun = "settled_enquiries", SettledEnquiry
    settled = candidacy_steps.with_edits(kit, candidacy_id, part, noun, found)
    own = {one.key: one for one in _every(kit, candidacy_id)} if settled else {}
    return tuple(one for one in settled if stands(one, own))


def _every(kit: Kit, candidacy_id: str) -> tuple[Enquiry, ...]:
    with kit.db.read() as db:
        found = store.enquiries.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "enquiries", Enquiry, found)


def _own(kit: Kit, candidacy_id: str) -> tuple[tuple[Enquiry, ...], Mapping[str, AlreadyAsked]]:
    """The candidate's own enquiries, and by their texts what has come since that makes them needless."""
    own = candidacy_steps.with_edits(kit, candidacy_id, "enquiries", Enquiry, ())
    planned = [Planned(one.text, known=frozenset(one.known)) for one in own]
    return own, asked_steps.already_asked_of(kit, candidacy_id, planned) if own else {}


def _said(kit: Kit, candidacy_id: str) -> tuple[str, ...]:
    documents = document_steps.documents_of(kit, candidacy_id)
    return tuple(sorted(one.id for one in documents if one.kind in SAID))


def _known(kit: Kit, candidacy: Candidacy, proposals: Sequence[Proposal]) -> Known:
    passages = document_steps.passages_of(kit, candidacy.id, *WRITTEN)
    documents = document_steps.documents_of(kit, candidacy.id)
    planned = [Planned(one.text, one.wordings, one.concepts, one.signs) for one in proposals]
    return Known(
        already=asked_steps.already_asked_of(kit, candidacy.id, planned),
        terms=condition_steps.terms_of(kit, candidacy.id),
        facts=company_steps.facts_of(kit, candidacy.id),
        written=heard_in(passages, candidacy.candidate),
        kinds={one.id: one.kind for one in documents},
    )


def _made(kit: Kit, candidacy: Candidacy, people: Sequence[Interviewer]) -> tuple[Proposal, ...]:
    say = say_in(candidacy.language)
    contradictions = debrief_steps.contradictions_of(kit, candidacy.id)
    statements = debrief_steps.statements_of(kit, candidacy.id)
    return (
        *from_unanswered(debrief_steps.asked_enquiries_of(kit, candidacy.id), people, say),
        *from_open_points(debrief_steps.open_points_of(kit, candidacy.id), say),
        *from_contradictions(contradictions, statements, say),
        *from_terms(condition_steps.terms_of(kit, candidacy.id), say),
        *from_facts(company_steps.facts_of(kit, candidacy.id), say),
    )


def _comparer(kit: Kit, language: str, proposals: Sequence[Proposal]) -> Alike:
    distinct = list(dict.fromkeys(one.text for one in proposals))
    return comparer(distinct, evidence_steps.meaning(kit, language, distinct))


def _enquiry(one: Proposal, rank: int) -> Enquiry:
    return Enquiry(
        key=key_of("enquiry", one.text),
        rank=rank,
        text=one.text,
        topic=one.topic,
        for_whom=one.names,
        reason=one.reason,
        citations=one.citations,
    )
