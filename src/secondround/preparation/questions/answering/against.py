"""What an answer says that cannot be true beside the CV, the first interview or the posting: both sides in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from secondround.foundation.wording import Say
from secondround.preparation.debrief.differences.counts import counts_apart, counts_in
from secondround.preparation.debrief.differences.figures import figures_apart
from secondround.preparation.debrief.differences.others import (
    beyond_posting,
    levels_apart,
    never_and_yet,
    reasons_apart,
)
from secondround.preparation.debrief.differences.posts import posts_apart
from secondround.preparation.debrief.model import Contradiction, Exchange, Statement
from secondround.preparation.debrief.said.collect import Collected, collected, written
from secondround.preparation.debrief.said.statements import Said, Source
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, Employment
from secondround.preparation.questions.answering.parts_missing import sentences_of

ANSWER = "answer"
MOST = 6
"""Clashes shown: one who has more begins anew anyway."""

Words = tuple[str, Contradiction]


@dataclass(frozen=True)
class Ground:
    """What an answer must agree with. `statements` are those of the interview, notes, mails and CV."""

    statements: tuple[Statement, ...]
    exchanges: tuple[Exchange, ...]
    cv: tuple[Passage, ...]
    posting: tuple[Passage, ...]
    employments: tuple[Employment, ...]
    today: date


@dataclass(frozen=True)
class Clash:
    """`words` are a sentence of the answer, `citation` what it does not agree with.

    `where` that stands: "first interview", "notes", "mail", "cv" or "posting".
    """

    subject: str
    words: str
    where: str
    citation: Citation


def clashes(question: str, words: str, ground: Ground, say: Say) -> tuple[Clash, ...]:
    """Each once, in the order of the answer; rounding, hedges and explained changes are none."""
    answer = [Source(text, ANSWER, question, ()) for text in sentences_of(words)]
    if not answer:
        return ()
    mine = collected([answer], ground.employments)
    theirs, cv = _known(ground)
    found = [*_on_figures(mine, theirs, cv, say), *_on_other(mine, theirs, cv, ground, say)]
    place = {text: at for at, text in enumerate(sentences_of(words))}
    found.sort(key=lambda one: place.get(one[0], 0))
    made = [_clash(sentence, one, ground) for sentence, one in found if one.citations]
    once = {(one.words, one.citation): one for one in reversed(made)}
    return tuple(reversed(once.values()))[:MOST]


def subjects_of(question: str, words: str, ground: Ground) -> frozenset[str]:
    """What an answer states something on."""
    answer = [Source(text, ANSWER, question, ()) for text in sentences_of(words)]
    return frozenset(one.subject for one in collected([answer], ground.employments).statements)


def _on_figures(mine: Collected, theirs: Collected, cv: Collected, say: Say) -> Iterator[Words]:
    employer = dict((*mine.employer, *theirs.employer, *cv.employer))
    for one in mine.figures:
        alone = (
            *(each for other in theirs.figures for each in _pair(one, other, employer, say)),
            *figures_apart([one], theirs.figures, employer, say),
            *figures_apart([one], cv.figures, employer, say),
            *never_and_yet([one], (*theirs.figures, *cv.figures), say),
        )
        yield from ((one.statement.text, each) for each in alone)


def _pair(one: Said, other: Said, employer: dict[str, str], say: Say) -> Iterable[Contradiction]:
    if one.statement.subject != other.statement.subject:
        return ()
    return (
        *figures_apart([one, other], (), employer, say),
        *reasons_apart([one, other], employer, say),
    )


def _on_other(
    mine: Collected, theirs: Collected, cv: Collected, ground: Ground, say: Say
) -> Iterator[Words]:
    for post in mine.posts:
        text = post.statement.text
        yield from ((text, c) for c in posts_apart([post], ground.employments, ground.today, say))
    for level in mine.levels:
        levels = (*theirs.levels, *cv.levels)
        yield from ((level.text, c) for c in levels_apart([level], levels, say))
    for source in filter(_counts, mine.sources):
        for known in (theirs.sources, cv.sources):
            yield from ((source.text, c) for c in counts_apart([source], known, say))
    for one in mine.figures:
        yield from ((one.statement.text, c) for c in beyond_posting([one], ground.posting, say))


@lru_cache(maxsize=16)
def _known(ground: Ground) -> tuple[Collected, Collected]:
    """What was said and what is written: the same while an answer is typed, and slow to read again.

    Of the sentences themselves only those that count something are compared.
    """
    both = _said_before(ground), written(ground.cv, ground.employments)
    said, cv = (replace(one, sources=tuple(filter(_counts, one.sources))) for one in both)
    return said, cv


def _counts(source: Source) -> bool:
    return any(True for _ in counts_in(source))


def _said_before(ground: Ground) -> Collected:
    """What was stated in the first interview and the notes, read again beside the question it answered."""
    asked = {c.passage_id: one.question for one in ground.exchanges for c in one.answer_citations}
    sources = [
        [Source(one.text, one.where, asked.get(one.citations[0].passage_id, ""), one.citations)]
        for one in ground.statements
        if one.where != "cv" and one.citations
    ]
    return collected(sources, ground.employments)


def _clash(sentence: str, one: Contradiction, ground: Ground) -> Clash:
    citation = one.citations[0]
    where = {c.passage_id: each.where for each in ground.statements for c in each.citations}
    posting = {each.id for each in ground.posting}
    other = "posting" if citation.passage_id in posting else "cv"
    return Clash(one.subject, sentence, where.get(citation.passage_id, other), citation)
