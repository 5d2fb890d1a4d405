"""The page of the finished file: what to look at before it is sent, and where each point is answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.foundation.jobs.model import Job
from secondround.interfaces.web.pages.exercise.files.rubric import Judged, rubric
from secondround.interfaces.web.pages.exercise.named import task_of
from secondround.interfaces.web.render import go, show, show_if_new
from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment.checked import steps
from secondround.preparation.assignment.checked.form.places import capital
from secondround.preparation.assignment.checked.model import Finding, Standing
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.files import steps as file_steps
from secondround.preparation.assignment.trades.practice import trade_for
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.places import place_name
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.rehearsal.own_pace import steps as pace_steps


@dataclass(frozen=True)
class Leaf:
    """A page of the file with what is to be looked at there; the whole file has no place."""

    place: str
    findings: tuple[Finding, ...]


LARGE = 2_000_000
"""Bytes from which on a file is looked at in the background: the page does not wait for it."""


def file(visit: Visit) -> Response:
    """The newest version beside the one before, page by page; or how to bring the first."""
    task = task_of(visit)
    found = steps.standing_of(visit.kit, visit.candidacy.id, task.key)
    return show(
        visit,
        "exercise/file.html",
        task=task,
        found=found,
        leaves=_leaves(visit, found) if found else (),
        judged=_judged(visit, task.key, found) if found else (),
        job=_job(visit, task.key),
        here=file_steps.already_here(visit.kit, visit.candidacy.id),
    )


def progress(visit: Visit) -> Response:
    """How far the looking is; the whole page again once it is done."""
    key = visit.named("assignment")
    job = _job(visit, key)
    if job is None or job.state == "done":
        return go(visit, f"/exercise/{key}/file")
    return show_if_new(visit, "exercise/looking.html", job, job=job, task=task_of(visit))


def bring(visit: Visit) -> Response:
    """Look at a file, and keep it."""
    task, kit, one = task_of(visit), visit.kit, visit.candidacy.id
    name, data = _chosen(visit)
    if len(data) < LARGE:
        pace_steps.check_at_own_pace(kit, one, task.key, name, data)
        plan_steps.lay_out(kit, one)
    else:
        kept = file_steps.keep_file(kit, one, task.key, name, data)
        file_steps.begin_check(kit, visit.jobs, one, kept.key)
    return go(visit, f"/exercise/{task.key}/file#found")


def aside(visit: Visit) -> Response:
    """A finding is right so, or is to be looked at again."""
    key, finding = visit.named("assignment"), visit.named("finding")
    is_aside = visit.given("aside") == "true"
    steps.put_aside(visit.kit, visit.candidacy.id, key, finding, is_aside)
    plan_steps.lay_out(visit.kit, visit.candidacy.id)
    return go(visit, f"/exercise/{key}/file#found")


def forget(visit: Visit) -> Response:
    """Delete one version with what was found in it."""
    key = visit.named("assignment")
    steps.forget(visit.kit, visit.candidacy.id, key, visit.named("version"))
    return go(visit, f"/exercise/{key}/file")


def _chosen(visit: Visit) -> tuple[str, bytes]:
    """Name and bytes of the document that was named, else of the file that came. Raises `Refused` without either."""
    named = visit.given("document")
    for document in file_steps.already_here(visit.kit, visit.candidacy.id) if named else ():
        if document.id == named:
            return document.name, document_steps.original(visit.kit, document)
    files = visit.files("file")
    if not files:
        raise Refused("no file was chosen", "Choose the file you mean to hand in.")
    files[0].file.seek(0)
    return files[0].filename or "", files[0].file.read()


def _job(visit: Visit, key: str) -> Job | None:
    """The looking at the newest file, where it went on in the background."""
    kept = file_steps.files_of(visit.kit, visit.candidacy.id, key)
    return file_steps.job_of(visit.kit, visit.jobs, kept[-1]) if kept else None


def _leaves(visit: Visit, found: Standing) -> Sequence[Leaf]:
    pages = dict.fromkeys(one.page for one in found.open)
    return [
        Leaf(_name(visit, found.open, page), tuple(f for f in found.open if f.page == page))
        for page in pages
    ]


def _judged(visit: Visit, key: str, found: Standing) -> Sequence[Judged]:
    brief = decoded_steps.decoded_of(visit.kit, visit.candidacy.id, key)
    practices = trade_for(brief.kinds, visit.candidacy.language).rubric
    return rubric([one for one in brief.criteria if one.is_said], practices, found.open)


def _name(visit: Visit, findings: Sequence[Finding], page: int) -> str:
    if not page:
        return visit.say("The whole file")
    first = next(one for one in findings if one.page == page)
    return capital(place_name(first.place.split(", ")[0], visit.say))
