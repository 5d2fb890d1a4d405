"""The exercise, from the words that set it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.assignment.decoded.decoding import taken_apart
from secondround.preparation.assignment.decoded.extent import brief_of
from secondround.preparation.assignment.decoded.missing.known import Known
from secondround.preparation.assignment.decoded.missing.missing import missing_from
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.set_by import kind_of
from secondround.preparation.assignment.stated import due_in, minutes_in
from secondround.preparation.assignment.words import words_for
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import Span, sentences
from secondround.preparation.evidence.model import cite

AROUND = 2
"""Passages on either side in which the terms of an exercise stand: length, limit, deadline."""


@dataclass(frozen=True)
class Setting:
    """What an exercise is set in: when mails were sent (by document id), the clock's day and zone.

    `known` is what is known of the interview it is set for.
    """

    sent: Mapping[str, date]
    today: date
    time_zone: str
    known: Known = field(default_factory=Known)


def exercises(passages: Sequence[Passage], setting: Setting, say: Say) -> tuple[Assignment, ...]:
    """The exercises that are really set, in the order of the passages; each kind once.

    A sentence sets one when it asks the candidate to make something of a known kind or of a told length, or says
    that such a thing will take place. What nothing says about it (length, audience, equipment …) is listed as unclear.
    """
    found: dict[str, Assignment] = {}
    for index, passage in enumerate(passages):
        for span in sentences(passage.text):
            set_here = any(_document(one) == passage.document_id for one in found.values())
            behind = None if set_here else _behind(passages, index, span)
            kind = kind_of(passage, span, behind)
            if kind and kind not in found and not _is_of_another(span.text, kind, passage, found):
                near = _near(passages, index)
                found[kind] = _assignment(kind, passage, span, near, setting)
    kept = tuple(one for one in found.values() if not _only_labels(one, found.values()))
    return tuple(_whole(one, kept, passages, setting, say) for one in kept)


def _behind(passages: Sequence[Passage], index: int, span: Span) -> str:
    here = passages[index]
    after = [
        one.text for one in passages[index + 1 : index + 2] if one.document_id == here.document_id
    ]
    return " ".join((here.text[span.end :], *after))


def _is_of_another(
    sentence: str, kind: str, passage: Passage, found: Mapping[str, Assignment]
) -> bool:
    """ "You will present your findings": the way an exercise is handed in that the same document has set before."""
    set_here = any(_document(one) == passage.document_id for one in found.values())
    return (
        kind in ("presentation", "other") and set_here and bool(words_for("of_it").search(sentence))
    )


def _only_labels(one: Assignment, found: Iterable[Assignment]) -> bool:
    """ "Case study:" above a paper that sets a report is the paper's name and no test of its own."""
    here = [each for each in found if each is not one and _document(each) == _document(one)]
    return one.kind == "test" and bool(here) and words_for("label").search(one.text) is not None


def _document(one: Assignment) -> str:
    return one.citations[0].document_id if one.citations else ""


def _near(passages: Sequence[Passage], index: int) -> list[Passage]:
    """The passages around; a list under a heading of its own ends there."""
    here = passages[index]
    around = passages[max(0, index - AROUND) : index + AROUND + 1]
    return [one for one in around if one.document_id == here.document_id]


def _assignment(
    kind: str, passage: Passage, span: Span, near: Sequence[Passage], setting: Setting
) -> Assignment:
    terms = [one for one in near if one != passage and words_for("terms").search(one.text)]
    rest = passage.text[span.end :]
    due = due_in(near, setting.sent.get(passage.document_id, setting.today), setting.time_zone)
    stated = [*map(cite, terms), *([due[1]] if due else [])]
    citations = dict.fromkeys([cite(passage, span.start, span.end), *stated])
    return Assignment(
        key=key_of("assignment", kind, span.text),
        kind=kind,  # type: ignore[arg-type]  # one of the kinds of words.json, which a test holds to the model
        text=span.text,
        minutes=minutes_in(kind, span.text, rest, " ".join(one.text for one in terms)),
        due=due[0] if due else None,
        unclear=(),
        citations=tuple(one for one in citations if one.quote),
    )


def _whole(
    one: Assignment,
    others: Sequence[Assignment],
    passages: Sequence[Passage],
    setting: Setting,
    say: Say,
) -> Assignment:
    """With the length and the deadline that stand further away in its brief, and with what nothing says."""
    brief = brief_of(one, others, passages)
    sent = setting.sent.get(_document(one), setting.today)
    decoded = taken_apart(one, brief, sent)
    spoken = next((each.most for each in decoded.limits if each.of == "minutes"), None)
    cited = {each.passage_id for line in decoded.deadlines for each in line.citations}
    due = due_in([each for each in brief if each.id in cited], sent, setting.time_zone)
    full = replace(
        one,
        minutes=one.minutes or spoken,
        due=one.due or (due[0] if due else None),
        citations=(
            one.citations if one.due or not due else tuple(dict.fromkeys((*one.citations, due[1])))
        ),
    )
    left = missing_from(full, decoded, brief, setting.known)
    return replace(full, unclear=tuple(each.said(say) for each in left))
