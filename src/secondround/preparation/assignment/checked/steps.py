"""Looking at a finished file, and keeping what was found with the file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median
from types import MappingProxyType

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.foundation.ports.office.finished import Finished
from secondround.foundation.wording import say_in
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import store
from secondround.preparation.assignment.checked.asked.answered import answers
from secondround.preparation.assignment.checked.asked.answering.blocks import compared
from secondround.preparation.assignment.checked.asked.answering.points import sides_of
from secondround.preparation.assignment.checked.check import check
from secondround.preparation.assignment.checked.gather import Desk, known
from secondround.preparation.assignment.checked.look import Look
from secondround.preparation.assignment.checked.model import Checked, Standing
from secondround.preparation.assignment.checked.versions import standing
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.files import steps as file_steps
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.trades.practice import trade_for
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Kind
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import steps as panel_steps

ASIDE = "findings"
"""The list of the candidate's changes in which findings are put aside, by their keys."""

THEIRS: tuple[Kind, ...] = ("assignment", "invitation", "posting", "company_page", "report", "post")
"""Documents in which they speak."""

MOST_COMPARED = 400
"""Lines of a file whose meaning is compared with what was asked."""


def check_file(
    kit: Kit,
    candidacy_id: str,
    key: str,
    name: str,
    data: bytes,
    words_a_minute: Mapping[str, int] = MappingProxyType({}),
) -> Checked:
    """Look at the finished file for the exercise of this key, and keep both the file and what was found.

    The same bytes under the same name again are the same version, looked at anew. Raises `NotFound` for the exercise,
    `Refused` where the file is too large, `Unreadable` for what is never opened or cannot be read.
    `words_a_minute` is the candidate's own pace by language where it was measured; else the usual one is taken.
    """
    assignment = assignment_steps.assignment_of(kit, candidacy_id, key)
    kept = file_steps.keep_file(kit, candidacy_id, key, name, data)
    finished = file_steps.inspect_file(kit, name, data)
    look = look_at(kit, candidacy_id, assignment, finished, kept.name)
    look = replace(look, known=replace(look.known, words_a_minute=words_a_minute))
    found = check(_with_meaning(kit, candidacy_id, look), kept.key)
    with kit.db.write() as db:
        store.checked_files.add(db, kit.owner, candidacy_id, found)
    return found


def checked_of(kit: Kit, candidacy_id: str, key: str) -> tuple[Checked, ...]:
    """The versions that were looked at for an exercise, the newest last."""
    with kit.db.read() as db:
        return store.checked_files.list(db, kit.owner, candidacy_id, only={"assignment": key})


def every_checked(kit: Kit, candidacy_id: str) -> tuple[Checked, ...]:
    """The versions that were looked at for any exercise, the newest last."""
    with kit.db.read() as db:
        return store.checked_files.list(db, kit.owner, candidacy_id)


def standing_of(kit: Kit, candidacy_id: str, key: str) -> Standing | None:
    """How the newest version stands, beside the one before; None while there is none."""
    return standing(checked_of(kit, candidacy_id, key), _aside(kit, candidacy_id))


def standings_of(kit: Kit, candidacy_id: str) -> dict[str, Standing]:
    """By the key of each exercise that has a file how the newest version stands."""
    every = every_checked(kit, candidacy_id)
    aside = _aside(kit, candidacy_id)
    found = {}
    for key in dict.fromkeys(one.assignment for one in every):
        newest = standing([one for one in every if one.assignment == key], aside)
        if newest:
            found[key] = newest
    return found


def put_aside(kit: Kit, candidacy_id: str, key: str, finding: str, aside: bool = True) -> None:
    """The candidate says that it is right so (or takes that back); it holds for every version. Raises `NotFound`."""
    versions = checked_of(kit, candidacy_id, key)
    if not any(one.key == finding for each in versions for one in each.findings):
        raise NotFound("the finding", "Its file may have been looked at anew.")
    if aside:
        candidacy_steps.edit(kit, candidacy_id, ASIDE, finding, "aside", True)
    else:
        candidacy_steps.undo(kit, candidacy_id, ASIDE, finding, "aside")


def forget(kit: Kit, candidacy_id: str, key: str, checked: str) -> None:
    """Delete one version with its file. Raises `NotFound`."""
    found = next((one for one in checked_of(kit, candidacy_id, key) if one.key == checked), None)
    if found is None:
        raise NotFound("this version of the file", "It may be deleted already.")
    with kit.db.write() as db:
        store.checked_files.remove(db, kit.owner, candidacy_id, checked)
    file_steps.forget_file(kit, candidacy_id, found.document)


def look_at(
    kit: Kit, candidacy_id: str, assignment: Assignment, finished: Finished, name: str
) -> Look:
    """A finished file with all that it is held against."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    decoded = decoded_steps.decoded_of(kit, candidacy_id, assignment.key)
    desk = Desk(
        candidacy=candidacy,
        people=panel_steps.interviewers_of(kit, candidacy_id),
        posts=evidence_steps.employments_of(kit, candidacy_id),
        facts=company_steps.facts_of(kit, candidacy_id),
        statements=debrief_steps.statements_of(kit, candidacy_id),
        passages=document_steps.passages_of(kit, candidacy_id, *THEIRS),
    )
    return Look(
        finished=finished,
        name=name,
        decoded=decoded,
        trade=trade_for(decoded.kinds, candidacy.language),
        known=known(assignment, desk),
        say=say_in(candidacy.language),
    )


def _with_meaning(kit: Kit, candidacy_id: str, look: Look) -> Look:
    """With how near the points are that no words answer, and the sides of those that ask for several things, where a
    model of meaning is here."""
    wanted = [
        text
        for one in answers(look)
        for text in (sides_of(one.asked) if one.places else (one.asked, *sides_of(one.asked)))
    ]
    lines = compared(look)[:MOST_COMPARED] if wanted else []
    language = candidacy_steps.find(kit, candidacy_id).language
    rows = evidence_steps.meaning(kit, language, [*wanted, *lines]) if lines else None
    if rows is None:
        return look
    count = len(wanted)
    near: dict[tuple[str, str], float] = {}
    for place, asked in enumerate(wanted):
        cosines = [float(rows[place] @ rows[count + at]) for at in range(len(lines))]
        near |= {(asked, line): one for line, one in zip(lines, beyond(cosines), strict=True)}
    return replace(look, closeness=near)


def beyond(cosines: Sequence[float]) -> list[float]:
    """How far each comes beyond the middle of all, 0 to 1: one model calls any two texts near, another hardly any."""
    middle = median(cosines)
    return [max(0.0, (one - middle) / (1 - middle)) if middle < 1 else 0.0 for one in cosines]


def _aside(kit: Kit, candidacy_id: str) -> frozenset[str]:
    edits = candidacy_steps.edits_of(kit, candidacy_id, ASIDE)
    return frozenset(one.key for one in edits if one.field == "aside" and one.value)
