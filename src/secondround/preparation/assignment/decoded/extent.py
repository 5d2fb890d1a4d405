"""Which passages belong to the brief of one exercise."""

from collections.abc import Iterable, Sequence

from secondround.preparation.assignment.decoded.reading.cues import cue
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.set_by import kind_set
from secondround.preparation.assignment.words import words_for
from secondround.preparation.documents.model import Passage

OWN = "own"
"""What stands in the ids of passages made of the candidate's own words."""


def brief_of(
    one: Assignment, others: Sequence[Assignment], passages: Sequence[Passage]
) -> tuple[Passage, ...]:
    """The passages that set it and say how, in their order; of the candidate's own exercise its lines.

    A document of exercises is taken whole, but for what another exercise sets; a mail, a note or a talk from the
    sentence that sets it to where it closes. Elsewhere a passage belongs to it that names the exercise or its kind.
    """
    if not one.citations:
        return _own(one)
    here = one.citations[0]
    starts = {each.citations[0].passage_id for each in others if each.citations and each != one}
    same = [each for each in passages if each.document_id == here.document_id]
    main = _cut(same, here.passage_id, starts)
    ids = {each.id for each in same}
    return (*main, *(each for each in _elsewhere(one, passages, starts) if each.id not in ids))


def _own(one: Assignment) -> tuple[Passage, ...]:
    return tuple(
        Passage(f"{OWN}:{at}", "", "", "other", at, "", "paragraph", line.strip())
        for at, line in enumerate(one.text.splitlines())
        if line.strip()
    )


def _cut(same: Sequence[Passage], begin: str, starts: Iterable[str]) -> tuple[Passage, ...]:
    """From where it is set to where another one is; in a document of its own from its beginning."""
    at = next((place for place, one in enumerate(same) if one.id == begin), 0)
    others = [place for place, one in enumerate(same) if one.id in starts]
    before = max((place for place in others if place < at), default=None)
    first = at if before is not None or _is_mail(same[at]) else 0
    last = min((place for place in others if place > at), default=len(same))
    kept = same[first:last]
    if _is_mail(same[at]):
        closed = next(
            (place for place, one in enumerate(kept) if cue("closing").match(one.text)), len(kept)
        )
        kept = kept[:closed]
    return tuple(kept)


def _elsewhere(
    one: Assignment, passages: Sequence[Passage], starts: Iterable[str]
) -> tuple[Passage, ...]:
    named = [
        each
        for each in passages
        if each.id not in starts
        and each.role == "paragraph"
        and _is_mail(each)
        and (words_for(one.kind).search(each.text) or cue("exercise").search(each.text))
        and kind_set(each.text) in ("", one.kind)
        and not words_for("not_set").search(each.text)
    ]
    return tuple(named)


def _is_mail(passage: Passage) -> bool:
    return passage.kind in ("invitation", "notes", "transcript")
