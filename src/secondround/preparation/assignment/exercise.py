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
from secondround.preparation.assignment.likely.finding import (
    MARK,
    MARK_OF_PAPERS,
    Place,
    behind_of,
    kind_meant,
)
from secondround.preparation.assignment.model import Assignment, Exercise
from secondround.preparation.assignment.set_by import kind_of
from secondround.preparation.assignment.stated import due_in, minutes_in, planned_length
from secondround.preparation.assignment.words import kind_in, words_for
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


def exercises(
    passages: Sequence[Passage], setting: Setting, say: Say, likely: Mapping[Place, float]
) -> tuple[Assignment, ...]:
    """The exercises that are really set, in the order of the passages; each kind once.

    A sentence sets one when it asks the candidate to make something of a known kind or of a told length, or says
    that such a thing will take place; and, in a document in which none does so, the first that is `likely` to set a
    task in other words. What nothing says about it (length, audience, equipment …) is listed as unclear.
    """
    found: list[_Set] = []
    for index, passage in enumerate(passages):
        for span in sentences(passage.text):
            share = likely.get((passage.id, span.start), 0.0)
            if one := _named(passages, index, span, share, found):
                found = _with(one, found)
            elif share >= _mark(passage) and (one := _meant(passages, index, span, share, found)):
                found.append(one)
    made = [_assignment(one, _near(passages, one.index), setting) for one in found]
    kept = tuple(one for one in made if not _only_labels(one, made))
    return tuple(_whole(one, kept, passages, setting, say) for one in kept)


def _mark(passage: Passage) -> float:
    return MARK_OF_PAPERS if passage.kind == "assignment" else MARK


@dataclass(frozen=True)
class _Set:
    """A sentence of `passage`, the passage at `index`, that sets an exercise of a kind: how likely, and whether it
    `is_named` by the rules."""

    kind: Exercise
    is_named: bool
    share: float
    passage: Passage
    index: int
    span: Span

    def is_beside(self, other: "_Set") -> bool:
        return self.passage.document_id == other.passage.document_id


def _with(one: _Set, found: Sequence[_Set]) -> list[_Set]:
    """What was only meant before in the same document is the same exercise: the likelier sentence tells it."""
    meant = next((each for each in found if not each.is_named and each.is_beside(one)), None)
    if meant and meant.share > one.share:
        one = replace(meant, kind=kind_in(meant.span.text) or one.kind, is_named=True)
    return [*(each for each in found if each is not meant), one]


def _named(
    passages: Sequence[Passage], index: int, span: Span, share: float, found: Sequence[_Set]
) -> _Set | None:
    """What the rules find in a sentence, where it is no exercise that was found before."""
    passage = passages[index]
    here = [one for one in found if one.passage.document_id == passage.document_id]
    behind = None if any(one.is_named for one in here) else behind_of(passages, index, span, 1)
    kind = kind_of(passage, span, behind)
    known = {one.kind for one in found if one.is_named or one not in here}
    if not kind or kind in known or (here and _is_of_another(span.text, kind)):
        return None
    return _Set(kind, True, share, passage, index, span)


def _meant(
    passages: Sequence[Passage], index: int, span: Span, share: float, found: Sequence[_Set]
) -> _Set | None:
    """What a sentence likely sets; where another document sets one, only a kind that is named is a further one."""
    passage = passages[index]
    if any(one.passage.document_id == passage.document_id for one in found):
        return None
    kind = kind_meant(passages, index, span)
    if any(one.kind == kind for one in found) or (found and kind != kind_in(span.text)):
        return None
    return _Set(kind, False, share, passage, index, span)


def _is_of_another(sentence: str, kind: str) -> bool:
    """ "You will present your findings": the way an exercise is handed in that the same document has set before."""
    return kind in ("presentation", "other") and bool(words_for("of_it").search(sentence))


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


def _assignment(one: _Set, near: Sequence[Passage], setting: Setting) -> Assignment:
    kind, passage, span = one.kind, one.passage, one.span
    terms = [each for each in near if each != passage and words_for("terms").search(each.text)]
    rest = passage.text[span.end :]
    due = due_in(near, setting.sent.get(passage.document_id, setting.today), setting.time_zone)
    stated = [*map(cite, terms), *([due[1]] if due else [])]
    citations = dict.fromkeys([cite(passage, span.start, span.end), *stated])
    return Assignment(
        key=key_of("assignment", kind, span.text),
        kind=kind,
        text=span.text,
        minutes=minutes_in(kind, span.text, rest, " ".join(each.text for each in terms)),
        due=due[0] if due else None,
        unclear=(),
        citations=tuple(each for each in citations if each.quote),
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
    spoken = next((planned_length(each) for each in decoded.limits if each.of == "minutes"), None)
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
