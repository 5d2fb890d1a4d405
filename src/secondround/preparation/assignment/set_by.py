"""Whether a sentence sets an exercise, and of which kind."""

import re

from secondround.preparation.assignment.decoded.reading.cues import cue
from secondround.preparation.assignment.stated import LONGEST_SPOKEN
from secondround.preparation.assignment.words import KINDS, Named, kind_in, words_for
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span
from secondround.preparation.panel.moments.lengths import lengths_in

_BY_EVENT: frozenset[Named] = frozenset(("test", "presentation", "other"))
"""Kinds that "there will be" sets; a report or an audit that there will be may be anybody's."""

BEHIND = 200
"""Characters behind a sentence in which the length of what it names is told."""

NEAR = 60
"""Characters behind a wish, or at the beginning of a line, in which the thing is named."""


def kind_of(passage: Passage, span: Span, behind: str | None = None) -> Named:
    """The kind that a sentence of a passage sets, or the empty string; their own papers may do so in the imperative.

    What is spoken sets one only where it says for when or how long: a talk is full of reports that were written.
    `behind` are the words that follow the sentence, where the length of what it names may be told; with None a thing
    that is only named sets nothing, since the same paper has set its exercise before.
    """
    if is_spoken(passage):
        if not is_for_later(passage.text):
            return ""
        return kind_told(span.text) or ("" if behind is None else _kind_new(span.text, ""))
    theirs = passage.kind in ("assignment", "invitation")
    told = kind_told(span.text) if theirs else kind_set(span.text)
    return (
        told
        or _kind_labelled(passage, span)
        or _kind_headed(passage, span)
        or ("" if behind is None else _kind_new(span.text, behind))
    )


def kind_told(sentence: str) -> Named:
    """The kind that a sentence of their own paper sets, which may do so in the imperative: "Draft a report"."""
    return kind_set(sentence) or _told_to(sentence)


def kind_set(sentence: str) -> Named:
    """The kind of exercise a sentence sets, or the empty string."""
    kind = kind_in(sentence) or _thing_with_a_length(sentence)
    if not kind or words_for("not_set").search(sentence):
        return ""
    if words_for("asked").search(sentence) and _is_made(sentence, kind):
        return kind
    if _is_wished(sentence, kind):
        return kind
    if words_for("label").search(sentence):
        return kind
    return kind if kind in _BY_EVENT and words_for("takes_place").search(sentence) else ""


def _is_made(sentence: str, kind: str) -> bool:
    """Whether something is to be made, and not only sent or told that exists: "your last report", "the plan"."""
    made = list(words_for("making").finditer(sentence))
    if words_for("existing").search(sentence) or _is_there(sentence, kind):
        return any(not words_for("deliver_only").match(one.group()) for one in made)
    return bool(made)


def _is_there(sentence: str, kind: str) -> bool:
    """Whether it is named as what everybody knows: "the report", never "a report"."""
    named = list(words_for(kind).finditer(sentence)) if kind in KINDS else []
    definite = [words_for("definite").search(sentence[: one.start()]) for one in named]
    return bool(named) and all(definite)


def _kind_new(sentence: str, behind: str) -> Named:
    """ "A briefing note on …" that they ask for, or whose length they tell, is one to be made; not one they give."""
    kind = kind_in(sentence)
    if kind in ("", "test", "other") or words_for("not_set").search(sentence):
        return ""
    named = words_for(kind).search(sentence)
    before = sentence[: named.start()] if named else ""
    new = re.search(rf"{words_for('new').pattern}$", before, re.IGNORECASE)
    if not (named and new) or words_for("they_do").search(sentence):
        return ""
    if words_for("of_theirs").match(sentence, named.end()):
        return ""
    around = " ".join((sentence, behind[:BEHIND]))
    short = any(one.minutes <= LONGEST_SPOKEN for one in lengths_in(sentence))
    told = words_for("limit").search(around) or words_for("asked").search(sentence)
    return kind if told or short else ""


def _is_wished(said: str, kind: str) -> bool:
    """ "We would like a short report from you": the thing itself stands where else a verb would."""
    wished = words_for("wished").search(said)
    # From the article on, which stands in the names of some kinds ("un rapport").
    rest = said[wished.start() : wished.end() + NEAR] if wished else ""
    return kind != "other" and words_for(kind).search(rest) is not None


def is_spoken(passage: Passage) -> bool:
    """Whether it is of a talk; the turns of a chat, of which nothing says what it is, are written."""
    return passage.kind == "transcript" or (passage.role == "turn" and passage.kind != "other")


def is_for_later(spoken: str) -> bool:
    """Whether what is spoken tells of what comes next, or of a length."""
    later = words_for("next").search(spoken) or words_for("limit").search(spoken)
    return bool(later or lengths_in(spoken))


def _told_to(sentence: str) -> Named:
    told = words_for("imperative").match(sentence) and not words_for("not_set").search(sentence)
    return kind_in(sentence) if told else ""


def _thing_with_a_length(sentence: str) -> Named:
    """ "Prepare a maintenance plan of ten minutes": something to make, of no known kind, whose length is told."""
    long = lengths_in(sentence) or words_for("limit").search(sentence)
    return "other" if long and words_for("a_thing").search(sentence) else ""


def _kind_headed(passage: Passage, span: Span) -> Named:
    """Under "What we expect of you": "A communication plan of four pages, in which …", a thing without a verb."""
    headed = passage.kind == "assignment" and cue("task", "senses").search(passage.heading)
    kind = kind_in(span.text[:NEAR]) if headed and span.start == 0 else ""
    article = words_for("article").match(span.text)
    return kind if article and not words_for("not_set").search(span.text) else ""


def _kind_labelled(passage: Passage, span: Span) -> Named:
    """ "Exercise: 30 minutes, in writing": a label with a length, where the passage names no kind."""
    labelled = words_for("label").search(span.text) and lengths_in(span.text)
    return "test" if labelled and not kind_in(passage.text) else ""
