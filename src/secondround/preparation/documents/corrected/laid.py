"""Documents as recognised, with what the candidate said of them laid over."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from secondround.preparation.candidacy.model import Edit
from secondround.preparation.documents.kinds.whose import whose
from secondround.preparation.documents.model import Document


def laid(
    documents: Sequence[Document], edits: Sequence[Edit], company: str
) -> tuple[Document, ...]:
    """The documents with kind, date, company and round as the candidate said; the company else as inferred."""
    said: dict[str, dict[str, Any]] = {}
    for edit in edits:
        said.setdefault(edit.key, {})[edit.field] = edit.value
    return tuple(_with(one, said.get(one.name, {}), company) for one in documents)


def _with(document: Document, said: Mapping[str, Any], company: str) -> Document:
    one = replace(document, **_told(document, said)) if said else document
    inferred = "" if "company" in said else whose(one, company)
    return replace(one, company=inferred, company_about=True) if inferred else one


def _told(document: Document, said: Mapping[str, Any]) -> dict[str, Any]:
    told = {
        "kind": said.get("kind", document.kind),
        "confirmed": "kind" in said,
        "round": said.get("round"),
        "company": said.get("company", ""),
    }
    if "date" in said:
        day = said["date"]
        told |= {"date": date.fromisoformat(day) if day else None, "date_about": False}
    return told
