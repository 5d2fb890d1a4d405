"""The candidate says what a document is, of when, whose, and who speaks in it; and takes it back."""

from datetime import date, timedelta
from typing import Any

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents.model import KINDS, Document
from secondround.preparation.documents.steps import (
    CORRECTED,
    SPEAKERS,
    as_read,
    documents_of,
    speakers_named,
)

EARLIEST = date(1900, 1, 1)
"""No document brought to an interview is older; an earlier year is one half typed."""

LONGEST_NAME = 120

UNDATED = "none"
"""Given as a date: the document has none. An empty one is a date half typed."""


def correct(kit: Kit, candidacy_id: str, name: str, field: str, value: Any) -> None:
    """Kind, date, company or round, by the field's name. Raises `NotFound`, and `Refused` with the way out."""
    if field == "kind":
        correct_kind(kit, candidacy_id, name, str(value))
    elif field == "date":
        correct_date(kit, candidacy_id, name, str(value or ""))
    elif field == "company":
        correct_company(kit, candidacy_id, name, str(value or ""))
    elif field == "round" and isinstance(value, int):
        correct_round(kit, candidacy_id, name, value)
    else:
        raise Refused(
            "{field} cannot be changed", "What can be: kind, date, company, round.", field=field
        )


def correct_kind(kit: Kit, candidacy_id: str, name: str, kind: str) -> None:
    """The candidate says what a document is. Raises `NotFound` for an unknown name, `Refused` for a kind."""
    if kind not in KINDS:
        told = {"kind": kind, "names": ", ".join(KINDS)}
        raise Refused("{kind} is no kind of document", "Choose one of: {names}", **told)
    _keep(kit, candidacy_id, name, "kind", kind)


def correct_date(kit: Kit, candidacy_id: str, name: str, day: str) -> None:
    """When a document was written or published, as YYYY-MM-DD, or `UNDATED`.

    Raises `Refused` for no date, one that no calendar has, and one before 1900 or yet to come; `NotFound`.
    """
    if day.strip() == UNDATED:
        _keep(kit, candidacy_id, name, "date", None)
        return
    if not day.strip():
        raise Refused("the date is empty", "Give day, month and year; what stood there is kept.")
    try:
        written = date.fromisoformat(day.strip())
    except ValueError:
        raise Refused(
            "{date} is no date", "Give day, month and year; what stood there is kept.", date=day
        ) from None
    if not EARLIEST <= written <= kit.now.date() + timedelta(days=1):
        raise Refused(
            "nothing you have was written on {date}",
            "Give a date from 1900 on that is not yet to come; what stood there is kept.",
            date=day,
        )
    _keep(kit, candidacy_id, name, "date", written.isoformat())


def correct_company(kit: Kit, candidacy_id: str, name: str, company: str) -> None:
    """Whose a document is; empty for no company's. Raises `NotFound`."""
    whose = " ".join(company.replace("\0", "").split())[:LONGEST_NAME]
    _keep(kit, candidacy_id, name, "company", whose)


def correct_round(kit: Kit, candidacy_id: str, name: str, number: int) -> None:
    """The candidate says which round a document tells of. Raises `NotFound`, `Refused` for a number below 1."""
    if number < 1:
        raise Refused("{number} is not a round", "Rounds are counted from 1.", number=number)
    _keep(kit, candidacy_id, name, "round", number)


def name_speaker(kit: Kit, candidacy_id: str, name: str, label: str, who: str) -> None:
    """The candidate says who speaks under a label of a document; its passages carry that name from then on.

    `label` is as the source spells it, or as it was named before. An empty `who` takes it back. Raises `NotFound`
    for a document or label that is not there.
    """
    spoken = as_read(kit, (_find(kit, candidacy_id, name),))
    names = speakers_named(kit, candidacy_id).get(name, {})
    shown = {one.speaker: names.get(one.speaker) or one.speaker for one in spoken if one.speaker}
    chosen = [raw for raw in shown if label in (raw, shown[raw])]
    if not chosen:
        told = {"label": label, "name": name, "names": ", ".join(dict.fromkeys(shown.values()))}
        raise NotFound("the speaker {label} in {name}", "There are: {names}", **told)
    names = names | dict.fromkeys(chosen, who)
    candidacy_steps.edit(kit, candidacy_id, SPEAKERS, name, "names", names)


def confirm(kit: Kit, candidacy_id: str, name: str) -> None:
    """All that was recognised of a document is right: its kind, and what was guessed of date and company."""
    one = _find(kit, candidacy_id, name)
    _keep(kit, candidacy_id, name, "kind", one.kind)
    if one.date and one.date_about:
        _keep(kit, candidacy_id, name, "date", one.date.isoformat())
    if one.company_about:
        _keep(kit, candidacy_id, name, "company", one.company)


def put_back(kit: Kit, candidacy_id: str, name: str, field: str, was: Any) -> None:
    """What stood there before the last change; where that is what was recognised, nothing is said of it any more."""
    candidacy_steps.undo(kit, candidacy_id, CORRECTED, name, field)
    recognised = getattr(_find(kit, candidacy_id, name), field, "")
    if was and str(recognised or "") != str(was):
        correct(kit, candidacy_id, name, field, was)


def _keep(kit: Kit, candidacy_id: str, name: str, field: str, value: Any) -> None:
    _find(kit, candidacy_id, name)
    candidacy_steps.edit(kit, candidacy_id, CORRECTED, name, field, value)


def _find(kit: Kit, candidacy_id: str, name: str) -> Document:
    for one in documents_of(kit, candidacy_id):
        if one.name == name:
            return one
    raise NotFound("the document {name}", "`secondround documents FOLDER` lists them.", name=name)
