"""The exercise, from the words that set it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.stated import due_in, minutes_in, unclear_in
from secondround.preparation.assignment.words import kind_in, words_for
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import cite
from secondround.preparation.panel.moments.lengths import lengths_in

AROUND = 2
"""Passages on either side in which the terms of an exercise stand: length, limit, deadline."""

_BY_EVENT = frozenset(("test", "presentation", "other"))
"""Kinds that "there will be" sets; a report or an audit that there will be may be anybody's."""


@dataclass(frozen=True)
class Setting:
    """What an exercise is set in: when mails were sent (by document id), the clock's day and zone.

    `languages` are those of the documents; where there are several, the exercise's own is worth asking.
    """

    sent: Mapping[str, date]
    today: date
    time_zone: str
    languages: frozenset[str] = frozenset()


def exercises(passages: Sequence[Passage], setting: Setting, say: Say) -> tuple[Assignment, ...]:
    """The exercises that are really set, in the order of the passages; each kind once.

    A sentence sets one when it asks the candidate to make something of a known kind or of a told length, or says
    that such a thing will take place. What nothing says about it (length, audience, equipment …) is listed as unclear.
    """
    found: dict[str, Assignment] = {}
    for index, passage in enumerate(passages):
        for span in sentences(passage.text):
            kind = _kind_of(passage, span)
            if kind and kind not in found and not _is_of_another(span.text, kind, passage, found):
                near = _near(passages, index)
                found[kind] = _assignment(kind, passage, span, near, setting, say)
    return tuple(one for one in found.values() if not _only_labels(one, found.values()))


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


def _kind_of(passage: Passage, span: Span) -> str:
    theirs = passage.kind in ("assignment", "invitation")
    told = kind_told(span.text) if theirs else kind_set(span.text)
    return told or _kind_labelled(passage, span)


def _told_to(sentence: str) -> str:
    told = words_for("imperative").match(sentence) and not words_for("not_set").search(sentence)
    return kind_in(sentence) if told else ""


def _is_of_another(
    sentence: str, kind: str, passage: Passage, found: Mapping[str, Assignment]
) -> bool:
    """ "You will present your findings": the way an exercise is handed in that the same document has set before."""
    set_here = any(
        one.citations and one.citations[0].document_id == passage.document_id
        for one in found.values()
    )
    return kind == "presentation" and set_here and bool(words_for("of_it").search(sentence))


def _only_labels(one: Assignment, found: Iterable[Assignment]) -> bool:
    """ "Case study:" above a paper that sets a report is the paper's name and no test of its own."""
    here = [each for each in found if each is not one and _document(each) == _document(one)]
    return one.kind == "test" and bool(here) and words_for("label").search(one.text) is not None


def _document(one: Assignment) -> str:
    return one.citations[0].document_id if one.citations else ""


def _thing_with_a_length(sentence: str) -> str:
    """ "Prepare a maintenance plan of ten minutes": something to make, of no known kind, whose length is told."""
    long = lengths_in(sentence) or words_for("limit").search(sentence)
    return "other" if long and words_for("a_thing").search(sentence) else ""


def _kind_labelled(passage: Passage, span: Span) -> str:
    """ "Exercise: 30 minutes, in writing": a label with a length, where the passage names no kind."""
    labelled = words_for("label").search(span.text) and lengths_in(span.text)
    return "test" if labelled and not kind_in(passage.text) else ""


def _near(passages: Sequence[Passage], index: int) -> list[Passage]:
    """The passages around; a list under a heading of its own ends there."""
    here = passages[index]
    around = passages[max(0, index - AROUND) : index + AROUND + 1]
    return [one for one in around if one.document_id == here.document_id]


def _assignment(
    kind: str, passage: Passage, span: Span, near: Sequence[Passage], setting: Setting, say: Say
) -> Assignment:
    terms = [one for one in near if one != passage and words_for("terms").search(one.text)]
    rest = passage.text[span.end :]
    others = " ".join(one.text for one in near if one != passage)
    text = f"{span.text} {rest} {others}"
    due = due_in(near, setting.sent.get(passage.document_id, setting.today), setting.time_zone)
    stated = [*map(cite, terms), *([due[1]] if due else [])]
    citations = dict.fromkeys([cite(passage, span.start, span.end), *stated])
    return Assignment(
        key=key_of("assignment", kind, span.text),
        kind=kind,  # type: ignore[arg-type]  # one of the kinds of words.json, which a test holds to the model
        text=span.text,
        minutes=minutes_in(kind, span.text, rest, " ".join(one.text for one in terms)),
        due=due[0] if due else None,
        unclear=tuple(unclear_in(text, len(setting.languages) > 1, say)),
        citations=tuple(one for one in citations if one.quote),
    )
