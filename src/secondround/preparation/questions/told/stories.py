"""Stories from the CV and from the candidate's longer answers; a part that nothing states stays empty."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation, Employment, Evidence
from secondround.preparation.pressure.naming import in_short
from secondround.preparation.questions.model import Story
from secondround.preparation.questions.told.missing import lacks_of, names_of
from secondround.preparation.questions.told.parts import (
    Parts,
    asks_for_case,
    parts_of_answer,
    parts_of_line,
)

MOST = 16
LINE, ANSWER, SPOKEN = 7, 40, 4
"""Words from which a line of a CV, an answer, or a sentence in one can tell something."""


def stories_from(
    evidence: Sequence[Evidence],
    employments: Sequence[Employment],
    exchanges: Sequence[Exchange],
    say: Say,
) -> tuple[Story, ...]:
    """The most complete first, at most `MOST`."""
    heads = {citation.passage_id for one in employments for citation in one.citations}
    lines = [
        _from_line(one, employments, say)
        for one in evidence
        if one.source == "cv"
        and one.citations
        and one.citations[0].passage_id not in heads
        and len(one.citations[0].quote.split()) >= LINE
    ]
    answers = [
        _from_answer(one, say)
        for one in exchanges
        if len(one.answer.split()) >= ANSWER and one.answer_citations
    ]
    told = [one for one in answers if one.result or asks_for_case(one.title)]
    found = [story for story in (*told, *lines) if story.action]
    return tuple(sorted(found, key=lambda story: len(story.missing))[:MOST])


def with_missing(story: Story, say: Say) -> Story:
    """The story as it stands, with what it still misses."""
    names = names_of(say)
    return replace(story, missing=tuple(names[lack] for lack in lacks_of(story)))


def _from_line(one: Evidence, employments: Sequence[Employment], say: Say) -> Story:
    line = one.citations[0].quote
    parts = parts_of_line(line)
    post = _post_above(one.citations[0], employments)
    situation = ", ".join(word for word in (post.title, post.organisation) if word) if post else ""
    whole = Parts(situation, "", parts.action, parts.result)
    beside = post.citations[:1] if post else ()
    return _story(in_short(line, 70), whole, line, (one.citations[0], *beside), say)


def _from_answer(one: Exchange, say: Say) -> Story:
    spoken = [span.text for span in sentences(one.answer)]
    parts = parts_of_answer(
        [text for text in spoken if not text.endswith("?") and len(text.split()) >= SPOKEN]
    )
    return _story(in_short(one.question, 70), parts, one.answer, one.answer_citations, say)


def _story(
    title: str, parts: Parts, words: str, citations: tuple[Citation, ...], say: Say
) -> Story:
    made = Story(
        key=key_of("story", words),
        title=title,
        situation=parts.situation,
        task=parts.task,
        action=parts.action,
        result=parts.result,
        missing=(),
        citations=citations,
    )
    return with_missing(made, say)


def _post_above(citation: Citation, employments: Sequence[Employment]) -> Employment | None:
    """The post or study whose line stands nearest above in the same document."""
    above = [
        (_position(c.passage_id), -place, one)
        for place, one in enumerate(employments)
        for c in one.citations
        if c.document_id == citation.document_id
        and _position(c.passage_id) <= _position(citation.passage_id)
    ]
    return max(above, key=lambda found: found[:2])[2] if above else None


def _position(passage_id: str) -> int:
    return int(passage_id.rpartition(":")[2])
