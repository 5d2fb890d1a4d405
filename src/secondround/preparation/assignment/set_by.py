"""Whether a sentence sets an exercise, and of which kind."""

from secondround.preparation.assignment.words import kind_in, words_for
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span
from secondround.preparation.panel.moments.lengths import lengths_in

_BY_EVENT = frozenset(("test", "presentation", "other"))
"""Kinds that "there will be" sets; a report or an audit that there will be may be anybody's."""


def kind_of(passage: Passage, span: Span) -> str:
    """The kind that a sentence of a passage sets, or the empty string; their own papers may do so in the imperative."""
    theirs = passage.kind in ("assignment", "invitation")
    told = kind_told(span.text) if theirs else kind_set(span.text)
    return told or _kind_labelled(passage, span)


def kind_told(sentence: str) -> str:
    """The kind that a sentence of their own paper sets, which may do so in the imperative: "Draft a report"."""
    return kind_set(sentence) or _told_to(sentence)


def kind_set(sentence: str) -> str:
    """The kind of exercise a sentence sets, or the empty string."""
    kind = kind_in(sentence) or _thing_with_a_length(sentence)
    if not kind or words_for("not_set").search(sentence):
        return ""
    if words_for("asked").search(sentence) and words_for("making").search(sentence):
        return kind
    if words_for("label").search(sentence):
        return kind
    return kind if kind in _BY_EVENT and words_for("takes_place").search(sentence) else ""


def _told_to(sentence: str) -> str:
    told = words_for("imperative").match(sentence) and not words_for("not_set").search(sentence)
    return kind_in(sentence) if told else ""


def _thing_with_a_length(sentence: str) -> str:
    """ "Prepare a maintenance plan of ten minutes": something to make, of no known kind, whose length is told."""
    long = lengths_in(sentence) or words_for("limit").search(sentence)
    return "other" if long and words_for("a_thing").search(sentence) else ""


def _kind_labelled(passage: Passage, span: Span) -> str:
    """ "Exercise: 30 minutes, in writing": a label with a length, where the passage names no kind."""
    labelled = words_for("label").search(span.text) and lengths_in(span.text)
    return "test" if labelled and not kind_in(passage.text) else ""
