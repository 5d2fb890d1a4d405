"""Collecting what was said about the conditions of employment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from secondround.foundation.errors import Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import Say, say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.conditions import store
from secondround.preparation.conditions.finding.asked import topics_asked
from secondround.preparation.conditions.model import TOPICS, Term, Topic
from secondround.preparation.conditions.sheet import sheet, told_in_person
from secondround.preparation.conditions.sources.noted import noted
from secondround.preparation.conditions.sources.people import People
from secondround.preparation.conditions.sources.talked import talked
from secondround.preparation.conditions.sources.told import Told
from secondround.preparation.conditions.sources.written import READ, written
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.moments.days import days_in


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
    passages = document_steps.passages_of(kit, candidacy_id, *READ, "transcript", "notes")
    told = list(sources.told(passages))
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
    made = Term(key_of("term", "own", known, words), known, words, who, day, "known", "", ())
    candidacy_steps.add_own(kit, candidacy_id, "terms", made)
    return made


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

    def told(self, passages: tuple[Passage, ...]) -> Iterator[Told]:
        """What every document says, the passages of one document following one another."""
        for document_id, group in groupby(passages, key=lambda one: one.document_id):
            document, own = self.documents[document_id], list(group)
            if document.kind == "transcript":
                yield from talked(own, self._day(document), self.people, self.candidate, self.say)
            elif document.kind == "notes":
                yield from noted(own, self._day(document), self.people, self.say)
            else:
                yield from written(document, own, self.people, self.say)

    def _day(self, document: Document) -> date | None:
        """The day of the talk: the document's own date, else the one in its name."""
        named = days_in(document.name.replace("_", " "), self.today)
        return document.date or next((one.date for one in named), None)
