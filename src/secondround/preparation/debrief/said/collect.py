"""Every statement of the interview, the notes and the CV, with what compares them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondround.preparation.debrief.model import Statement
from secondround.preparation.debrief.said.figures import figures_in, levels_in
from secondround.preparation.debrief.said.posts.names import (
    ELSEWHERE,
    named_in,
    names_another,
    organisations,
)
from secondround.preparation.debrief.said.posts.points import SaidOfPost, said_of_posts
from secondround.preparation.debrief.said.statements import Said, Source, statements_in
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Employment, cite
from secondround.preparation.evidence.talk.turns import finer


@dataclass(frozen=True)
class Collected:
    """Statements by what can be compared in them. `employer` is known for some, by statement key."""

    figures: tuple[Said, ...] = ()
    posts: tuple[SaidOfPost, ...] = ()
    levels: tuple[Statement, ...] = ()
    others: tuple[Statement, ...] = ()
    employer: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of them, in no order."""
        return (
            *(said.statement for said in self.figures),
            *(said.statement for said in self.posts),
            *self.levels,
            *self.others,
        )


def collected(answers: Sequence[Sequence[Source]], employments: Sequence[Employment]) -> Collected:
    """From what the candidate said, answer by answer."""
    names = organisations(employments)
    figures: list[Said] = []
    posts: list[SaidOfPost] = []
    levels: list[Statement] = []
    others: list[Statement] = []
    employer: list[tuple[str, str]] = []
    for answer in answers:
        posts += said_of_posts(answer, employments)
        for source in answer:
            stated = statements_in(source)
            figures += stated
            levels += levels_in(source)
            if not stated:
                others += figures_in(source)
            here = _employer(source, names)
            employer += [(said.statement.key, here) for said in stated if here]
    sources = tuple(source for answer in answers for source in answer)
    return Collected(
        tuple(figures), tuple(posts), tuple(levels), tuple(others), tuple(employer), sources
    )


def _employer(source: Source, names: dict[str, str]) -> str:
    if names_another(source.text, names):
        return ELSEWHERE
    here = named_in(source.text, names) or named_in(source.question, names)
    return next(iter(here)) if len(here) == 1 else ""


def written(cv: Sequence[Passage], employments: Sequence[Employment]) -> Collected:
    """From the CV; each line counts for the employer it stands under."""
    answers = []
    employer: list[tuple[str, str]] = []
    for passage in cv:
        sources = [
            Source(span.text, "cv", "", (cite(passage, span.start, span.end),))
            for span in finer(passage.text)
        ]
        answers.append(sources)
        under = employer_above(passage, employments)
        employer += [
            (said.statement.key, under)
            for source in sources
            for said in statements_in(source)
            if under
        ]
    found = collected(answers, ())
    return replace(found, employer=tuple(employer))


def employer_above(passage: Passage, employments: Sequence[Employment]) -> str:
    """The organisation of the last post cited at or before the passage in its document; or empty."""
    above = [
        (_position(citation.passage_id), one.organisation)
        for one in employments
        for citation in one.citations
        if citation.document_id == passage.document_id
        and _position(citation.passage_id) <= passage.position
    ]
    return max(above)[1] if above else ""


def _position(passage_id: str) -> int:
    return int(passage_id.rpartition(":")[2])
