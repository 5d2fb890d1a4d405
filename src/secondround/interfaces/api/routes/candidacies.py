"""Candidacies, and everything prepared for one."""

from dataclasses import dataclass
from typing import Any, Literal

from fastapi import APIRouter

from secondround.interfaces.api.desk import At, Own
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.brief.composed.steps import compose
from secondround.preparation.brief.published import published
from secondround.preparation.candidacy import steps
from secondround.preparation.candidacy.model import Candidacy

router = APIRouter(tags=["candidacies"])


@dataclass(frozen=True)
class Opened:
    """The language to prepare in."""

    language: Literal["en", "fr", "de"] = "en"


@dataclass(frozen=True)
class Asked:
    """The job that was asked for."""

    job: str


@router.get("/candidacies")
def candidacies(desk: At) -> tuple[Candidacy, ...]:
    """The newest first."""
    return steps.candidacies(desk.kit)


@router.post("/candidacies", status_code=201)
def open_candidacy(desk: At, opened: Opened) -> Candidacy:
    """A new one: it holds what is added to it."""
    return steps.open_new(desk.kit, opened.language)


@router.get("/candidacies/{candidacy}")
def candidacy(own: Own) -> Candidacy:
    """One of them."""
    return own


@router.get("/candidacies/{candidacy}/brief")
def brief(desk: At, own: Own) -> dict[str, Any]:
    """Everything prepared, as in brief.json: `secondround schema` describes it."""
    return published(compose(desk.kit, own.id))


@router.post("/candidacies/{candidacy}/preparations", status_code=202)
def prepare(desk: At, own: Own) -> Asked:
    """Prepare everything again, as a job."""
    return Asked(brief_steps.ask_to_prepare(desk.kit, desk.jobs, own.id))
