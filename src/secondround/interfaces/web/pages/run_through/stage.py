"""The stage: the slide and its notes, the clock, and what a script of ours sends while one speaks."""

import json
from collections.abc import Sequence
from math import isfinite

from starlette.responses import JSONResponse, Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.pages.rehearse.room import missing, sample
from secondround.interfaces.web.pages.run_through.one import run_of
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.run_through import steps
from secondround.preparation.rehearsal.run_through.listening import steps as listening_steps
from secondround.preparation.rehearsal.run_through.model import Mark
from secondround.preparation.rehearsal.run_through.typed import MOST_MARKS, clock
from secondround.preparation.rehearsal.sounds.coming.steps import Gap

LARGEST_MARKS = 40 * MOST_MARKS
"""Bytes of all marks of a run, as JSON."""


def stage(visit: Visit) -> Response:
    """Of a run that has not ended; one that has, has its own page."""
    run = run_of(visit)
    if run.ended_at:
        return go(visit, f"/exercise/{run.assignment}/run/{run.key}")
    since = steps.seconds_kept(visit.kit, run)
    return show(
        visit,
        "run/stage.html",
        run=run,
        slides=[
            {
                "number": one.number,
                "title": one.title,
                "lines": one.lines,
                "notes": one.notes,
                "seconds": one.seconds,
            }
            for one in run.slides
        ],
        marks=[[one.slide, one.at] for one in run.marks],
        since=since,
        kept=clock(since) if since else "",
    )


def hear(visit: Visit, body: bytes) -> Response:
    """A part of the sound, from the sample the address says."""
    kit, one, at = visit.kit, visit.candidacy.id, sample(visit, "at")
    try:
        found = steps.hear(kit, one, visit.named("run"), -1 if at is None else at, body)
    except Gap as gap:
        return missing(gap)
    return JSONResponse({"from": found.length, "kept": found.kept})


def mark(visit: Visit, body: bytes) -> Response:
    """All marks so far, and how long it goes on."""
    run, (marks, length) = run_of(visit), _given(body)
    kept = steps.mark(visit.kit, visit.candidacy.id, run.key, marks, length)
    return JSONResponse({"marks": len(kept.marks)})


def end(visit: Visit, body: bytes) -> Response:
    """It is over."""
    run, (marks, length) = run_of(visit), _given(body)
    if not run.ended_at:
        steps.mark(visit.kit, visit.candidacy.id, run.key, marks, length)
    said = sample(visit, "said")
    try:
        over = steps.end_run(visit.kit, visit.candidacy.id, run.key, length, said)
    except Gap as gap:
        return missing(gap)
    listening_steps.begin(visit.kit, visit.jobs, visit.candidacy.id, over.key)
    return JSONResponse({"ended": over.key, "length": over.length})


def _given(body: bytes) -> tuple[Sequence[Mark], float]:
    """As the script sent it. Raises `Refused` for anything else."""
    try:
        given = json.loads(body)
        marks = [Mark(int(slide), float(at)) for slide, at in given["marks"]]
        length = float(given["length"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refused("these are no marks", "Load the page again.") from error
    if not all(isfinite(one) for one in (length, *(each.at for each in marks))):
        raise Refused("these are no marks", "Load the page again.")
    return marks, length
