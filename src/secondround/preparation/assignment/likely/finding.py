"""How likely each sentence of some documents sets a task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.assignment.likely.kinds import kind_signs
from secondround.preparation.assignment.likely.signs import Signs, signs_of
from secondround.preparation.assignment.likely.weighing import likeliest_kind, task_likelihoods
from secondround.preparation.assignment.model import Exercise
from secondround.preparation.assignment.set_by import is_for_later, is_spoken, kind_of
from secondround.preparation.assignment.words import kind_in, words_for
from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.documents.sentences import Span, sentences

MARK = 0.5
"""Least likelihood of a sentence that sets a task in other words than the rules know."""

MARK_OF_PAPERS = 0.25
"""The same in a paper that was written for a task: it does set one."""

OF_OTHERS = 0.8
"""What a likelihood counts for in a document of which nothing says what it is."""

HEADS = ("title", "heading")
"""Roles of passages that name what stands below them, and set nothing in other words."""

WINDOW = 3
"""Passages behind a sentence that may tell of what kind the task is."""

Place = tuple[str, int]
"""The passage's id and where in it the sentence begins."""


@dataclass(frozen=True)
class Weighable:
    """A sentence with its signs."""

    place: Place
    text: str
    kind: Kind
    signs: Signs


def weighable(passages: Sequence[Passage]) -> tuple[Weighable, ...]:
    """The sentences that may set a task; of a talk those that speak of what comes next or of a length.

    Where a document says that nothing is to be prepared, only what the rules know may set one.
    """
    found = []
    spared = {one.document_id for one in passages if words_for("spared").search(one.text)}
    for index, passage in enumerate(passages):
        if passage.role == "field" or (is_spoken(passage) and not is_for_later(passage.text)):
            continue
        for span in sentences(passage.text):
            behind = behind_of(passages, index, span, 1)
            by_rule = kind_of(passage, span, behind) != ""
            if not by_rule and (passage.document_id in spared or passage.role in HEADS):
                continue
            signs = signs_of(passage, span, behind, by_rule=by_rule)
            found.append(Weighable((passage.id, span.start), span.text, passage.kind, signs))
    return tuple(found)


def weighed(
    some: Sequence[Weighable], vectors: Vectors | None = None, model: str = ""
) -> Mapping[Place, float]:
    """By its place how likely each sets a task, 0 to 1; `vectors` are those of their texts by `model`."""
    shares = task_likelihoods([one.signs for one in some], vectors, model)
    return {
        one.place: share * (OF_OTHERS if one.kind == "other" else 1.0)
        for one, share in zip(some, shares, strict=True)
    }


def kind_meant(passages: Sequence[Passage], index: int, span: Span) -> Exercise:
    """The kind of a task that a sentence of `passages[index]` sets: as it is named, else what its signs tell."""
    behind = behind_of(passages, index, span, WINDOW)
    named = kind_in(span.text) or kind_in(behind)
    return named or likeliest_kind(kind_signs(span.text, behind))


def behind_of(passages: Sequence[Passage], index: int, span: Span, count: int) -> str:
    """The words behind a sentence: the rest of its passage and the next `count` of the same document."""
    here = passages[index]
    after = [
        one.text
        for one in passages[index + 1 : index + 1 + count]
        if one.document_id == here.document_id
    ]
    return " ".join((here.text[span.end :], *after))
