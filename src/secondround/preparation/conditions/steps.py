"""Collecting what was said about the conditions of employment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import Say, say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.conditions import store
from secondround.preparation.conditions.comparing.pay import pay_in, placed, range_in
from secondround.preparation.conditions.finding.asked import topics_asked
from secondround.preparation.conditions.finding.meaning import topics_meant
from secondround.preparation.conditions.model import TOPICS, OwnWords, PayRange, Rights, Term, Topic
from secondround.preparation.conditions.own import own_words
from secondround.preparation.conditions.rights.cards import CELEX, cards, instead
from secondround.preparation.conditions.rights.history import history_asked
from secondround.preparation.conditions.rights.reach import reach
from secondround.preparation.conditions.sheet import sheet, told_in_person
from secondround.preparation.conditions.sources.mailed import (
    ON_PAY,
    is_sent_by,
    mailed,
    stated,
)
from secondround.preparation.conditions.sources.noted import noted
from secondround.preparation.conditions.sources.people import People
from secondround.preparation.conditions.sources.talked import talked
from secondround.preparation.conditions.sources.told import Told, how_sure
from secondround.preparation.conditions.sources.written import READ, doubtful, written
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.debrief.model import Statement
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document, Kind, Passage
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.moments.days import day_of_talk

_ALSO_READ: tuple[Kind, ...] = ("transcript", "notes", "other")
MAILS: tuple[Kind, ...] = ("invitation", "other")
"""The kinds of document a mail of the candidate's own is taken for."""


def collect(kit: Kit, candidacy_id: str) -> None:
    """Keep the sheet of terms: what each source says, where sources disagree, and what nobody said."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    documents = document_steps.documents_of(kit, candidacy_id)
    sources = _Sources(
        documents={one.id: one for one in documents},
        people=People(panel_steps.interviewers_of(kit, candidacy_id)),
        candidate=candidacy.candidate,
        say=say_in(candidacy.language),
        today=kit.now.date(),
    )
    passages = document_steps.passages_of(kit, candidacy_id, *READ, *_ALSO_READ)
    told = list(sources.told(passages, _meant(kit, sources.documents, passages)))
    terms = sheet(told, _put_off(kit, candidacy_id), sources.people, sources.say)
    with kit.db.write() as db:
        store.terms.replace(db, kit.owner, candidacy_id, terms)


def terms_of(kit: Kit, candidacy_id: str) -> tuple[Term, ...]:
    """The sheet of terms by topic, what matters most first, with the candidate's changes and own terms.

    A topic on which the candidate was told something since is no longer open.
    """
    with kit.db.read() as db:
        found = store.terms.list(db, kit.owner, candidacy_id)
    return told_in_person(candidacy_steps.with_edits(kit, candidacy_id, "terms", Term, found))


def own_words_of(kit: Kit, candidacy_id: str) -> tuple[OwnWords, ...]:
    """What the candidate said of pay, notice, start and other processes, in talk, notes and mails; the oldest first."""
    told = debrief_steps.statements_of(kit, candidacy_id)
    kept = [one for one in told if one.subject in ON_PAY and one.where != "cv"]
    every = document_steps.documents_of(kit, candidacy_id)
    statements = (*kept, *_mailed(kit, candidacy_id, every))
    terms = terms_of(kit, candidacy_id)
    cited = [one.citations[:1] for one in statements] + [one.citations[:1] for one in terms]
    stood_on = {one.document_id for each in cited for one in each}
    today = kit.now.date()
    documents = {
        one.id: replace(one, date=day_of_talk(one, today)) for one in every if one.id in stood_on
    }
    return own_words(statements, terms, documents)


def pay_range_of(
    kit: Kit, candidacy_id: str, said: Sequence[OwnWords] | None = None
) -> PayRange | None:
    """The figure or range that was told of the salary, with what the candidate hopes for; None without a figure.

    `said` is what `own_words_of` gives, where it was read already.
    """
    words = own_words_of(kit, candidacy_id) if said is None else said
    return placed(terms_of(kit, candidacy_id), words)


def mailed_of(kit: Kit, candidacy_id: str) -> tuple[Statement, ...]:
    """What the candidate stated on the same subjects in mails they sent; no debrief holds it."""
    return _mailed(kit, candidacy_id, document_steps.documents_of(kit, candidacy_id))


def _mailed(kit: Kit, candidacy_id: str, documents: Sequence[Document]) -> tuple[Statement, ...]:
    candidate = candidacy_steps.find(kit, candidacy_id).candidate
    sent = {one.id for one in documents if is_sent_by(one, candidate)}
    if not sent:
        return ()
    passages = document_steps.passages_of(kit, candidacy_id, *MAILS)
    return stated([one for one in passages if one.document_id in sent])


def rights_of(kit: Kit, candidacy_id: str) -> Rights:
    """What may be asked about pay and what must not, by where the work is; and where it was asked all the same."""
    terms = terms_of(kit, candidacy_id)
    reaches, place = reach(terms)
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    return Rights(
        reaches=reaches,
        place=place,
        cards=cards(say),
        instead=instead(say),
        celex=CELEX,
        history=history_asked(debrief_steps.exchanges_of(kit, candidacy_id)),
        figure=range_in(terms) is not None,
    )


def correct_term(kit: Kit, candidacy_id: str, key: str, text: str) -> Term:
    """Put the candidate's own words in place of a term's. Raises `NotFound`, or `Refused` without words."""
    words = " ".join(text.split())
    if not words:
        raise Refused("there is no term to keep", "Write what was said.")
    if all(one.key != key for one in terms_of(kit, candidacy_id)):
        raise NotFound("the term", "Its documents may have been read anew.")
    candidacy_steps.edit(kit, candidacy_id, "terms", key, "text", words)
    return next(one for one in terms_of(kit, candidacy_id) if one.key == key)


def add_term(
    kit: Kit, candidacy_id: str, topic: str, text: str, said_by: str, said_on: date | None = None
) -> Term:
    """Keep what the candidate was told; today where no day is given. Raises `Refused`."""
    words, known = " ".join(text.split()), next((one for one in TOPICS if one == topic), None)
    if not words or known is None:
        raise Refused(
            "there is no term to keep", "Choose what it is about and write what was said."
        )
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    who = " ".join(said_by.split()) or say("told to you")
    day = said_on or kit.now.date()
    made = Term(
        key=key_of("term", "own", known, words),
        topic=known,
        text=words,
        said_by=who,
        date=day,
        state="known",
        ask="",
        citations=(),
        sure=how_sure(words),
        pay=pay_in(words) if known == "salary" else None,
    )
    candidacy_steps.add_own(kit, candidacy_id, "terms", made)
    return made


def _meant(
    kit: Kit, documents: Mapping[str, Document], passages: Sequence[Passage]
) -> dict[str, Topic]:
    """The topics of the posting's sentences that name none, where there is a model of meaning for its language."""
    found: dict[str, Topic] = {}
    for document in documents.values():
        if document.kind == "posting":
            own = [one for one in passages if one.document_id == document.id]
            texts = list(dict.fromkeys(doubtful(own)))
            vectors = evidence_steps.meaning(kit, document.language, texts)
            if vectors is not None:
                model = evidence_steps.meaning_model(kit, document.language)
                found |= topics_meant(texts, vectors, model)
    return found


def _put_off(kit: Kit, candidacy_id: str) -> frozenset[Topic]:
    """The topics the candidate asked about and was not answered on: they stay open whatever else is said."""
    enquiries = debrief_steps.asked_enquiries_of(kit, candidacy_id)
    waiting = (one for one in enquiries if one.settled != "answered")
    return frozenset(topic for one in waiting for topic in topics_asked(one.text)[:1])


@dataclass(frozen=True)
class _Sources:
    """What is needed to read any document."""

    documents: Mapping[str, Document]
    people: People
    candidate: str
    say: Say
    today: date

    def told(self, passages: tuple[Passage, ...], meant: Mapping[str, Topic]) -> Iterator[Told]:
        """What every document says, the passages of one document following one another."""
        for document_id, group in groupby(passages, key=lambda one: one.document_id):
            document, own = self.documents.get(document_id), list(group)
            if document is None:  # it came a moment ago: what is prepared next reads it
                continue
            if is_sent_by(document, self.candidate):
                yield from mailed(document, own, self.say)
            elif document.kind == "transcript":
                yield from talked(
                    own, day_of_talk(document, self.today), self.people, self.candidate, self.say
                )
            elif document.kind == "notes":
                yield from noted(own, day_of_talk(document, self.today), self.people, self.say)
            elif document.kind != "other":
                yield from written(document, own, self.people, self.say, meant)
