"""What a file is held against, from all that was brought in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.assignment.checked.look import Known, Told
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.candidacy.model import Candidacy
from secondround.preparation.company.model import Fact
from secondround.preparation.debrief.model import Statement
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Employment, cite
from secondround.preparation.panel.model import Interviewer


@dataclass(frozen=True)
class Desk:
    """All that is known, as the steps of its packages give it."""

    candidacy: Candidacy
    people: Sequence[Interviewer]
    posts: Sequence[Employment]
    facts: Sequence[Fact]
    statements: Sequence[Statement]
    passages: Sequence[Passage]


def known(assignment: Assignment, desk: Desk) -> Known:
    """The brief are the words that set the exercise, with those around them in their document."""
    return Known(
        company=desk.candidacy.company,
        candidate=desk.candidacy.candidate,
        people=tuple(one.name for one in desk.people),
        employers=tuple(
            dict.fromkeys(one.organisation for one in desk.posts if one.nature == "post")
        ),
        brief=_brief(assignment, desk.passages),
        theirs=" ".join(one.text for one in desk.passages),
        told=tuple(_told(desk)),
        minutes=assignment.minutes,
    )


def _brief(assignment: Assignment, passages: Sequence[Passage]) -> str:
    """Of a document that is about the exercise alone all its words, of any other those that are cited."""
    cited = {one.document_id for one in assignment.citations}
    whole = [one.text for one in passages if one.kind == "assignment" and one.document_id in cited]
    return " ".join(
        dict.fromkeys((assignment.text, *(c.quote for c in assignment.citations), *whole))
    )


def _told(desk: Desk) -> Iterator[Told]:
    """What the company says of itself today and nothing contradicts, all else that they wrote, and what the candidate
    stated. An old year in a sentence that says what they have ("opened in 1911 and has 460 beds") makes it no old one.
    """
    for fact in desk.facts:
        if not fact.stale and not fact.contradicted_by:
            yield Told(fact.text, fact.citations)
    doubted = {
        (citation.passage_id, citation.start)
        for fact in desk.facts
        if fact.contradicted_by or (fact.stale and not pattern("counts_as").search(fact.text))
        for citation in fact.citations
    }
    for passage in desk.passages:
        for span in sentences(passage.text):
            if passage.role != "field" and (passage.id, span.start) not in doubted:
                yield Told(span.text, (cite(passage, span.start, span.end),))
    for statement in desk.statements:
        yield Told(statement.text, statement.citations, is_theirs=False)
