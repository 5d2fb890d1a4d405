"""One run: what the clock and the words tell of it, its marks put right, its sound, its end."""

from mimetypes import guess_type

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.exercise.named import task_of
from secondround.interfaces.web.pages.run_through.told import (
    gone_otherwise,
    slides_told,
    whole_told,
)
from secondround.interfaces.web.pages.sounding import sounding
from secondround.interfaces.web.render import go, show, show_if_new
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.run_through import steps
from secondround.preparation.rehearsal.run_through.course import course
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.listening import steps as listening_steps
from secondround.preparation.rehearsal.run_through.model import Run
from secondround.preparation.rehearsal.run_through.typed import clock, marks_in, written


def one(visit: Visit) -> Response:
    """Its slides against the plan, what was said on each, the last run beside it, what to change next."""
    run = run_of(visit)
    runs = kept_steps.runs_of(visit.kit, visit.candidacy.id, run.assignment)
    before = kept_steps.before(run, runs)
    return show(
        visit,
        "run/run.html",
        task=task_of(visit),
        run=run,
        before=before,
        kept=clock(steps.seconds_kept(visit.kit, run)) if not run.ended_at else "",
        how=course(run),
        slides=slides_told(run, before, visit.say),
        whole=whole_told(run, before, visit.say),
        otherwise=gone_otherwise(run, visit.say),
        marks=written(run.marks),
        clock=clock,
        listening=listening_of(visit, run),
    )


def progress(visit: Visit) -> Response:
    """How far the listening is, asked for again; once it is done the whole page is shown anew."""
    run = run_of(visit)
    told = listening_of(visit, run)
    if not run.awaits_words:
        return Response(status_code=204, headers={"HX-Refresh": "true"})
    return show_if_new(visit, "run/listening.html", told, run=run, listening=told)


def listen(visit: Visit) -> Response:
    """Listen to it, or go on with it."""
    run = run_of(visit)
    listening_steps.begin(visit.kit, visit.jobs, visit.candidacy.id, run.key)
    return go(visit, _place(run))


def end_there(visit: Visit) -> Response:
    """A run that was left open ends with what was kept of it."""
    run = steps.end_run(visit.kit, visit.candidacy.id, run_of(visit).key)
    listening_steps.begin(visit.kit, visit.jobs, visit.candidacy.id, run.key)
    return go(visit, _place(run))


def mark_again(visit: Visit) -> Response:
    """The marks as they really were."""
    run = run_of(visit)
    marks = marks_in(visit.given("marks"), len(run.slides))
    steps.mark_again(visit.kit, visit.candidacy.id, run.key, marks)
    return go(visit, _place(run))


def forget(visit: Visit) -> Response:
    """Nothing of it is left."""
    run = run_of(visit)
    kept_steps.forget_run(visit.kit, visit.candidacy.id, run.key)
    return go(visit, f"/exercise/{run.assignment}/run")


def sound(visit: Visit) -> Response:
    """Its sound, or the part that is asked for."""
    run, kit = run_of(visit), visit.kit
    kind = guess_type(run.sound)[0] or "audio/wav"
    size = kept_steps.sound_size(kit, run)
    return sounding(visit, size, kind, lambda a, b: kept_steps.sound_part(kit, run, a, b))


def run_of(visit: Visit) -> Run:
    """The run of the address, of this very exercise. Raises `NotFound`."""
    run = kept_steps.run_named(visit.kit, visit.candidacy.id, visit.named("run"))
    if run.assignment != visit.named("assignment"):
        raise NotFound("the run-through", "It belongs to another exercise.")
    return run


def listening_of(visit: Visit, run: Run) -> tuple[str, int, str]:
    """The state of its job ("" for none), how far it is in percent, and what went wrong."""
    if not run.awaits_words or not run.job:
        return ("", 0, "")
    job = next((each for each in visit.jobs.list(visit.kit.owner) if each.id == run.job), None)
    if job is None:
        return ("", 0, "")
    return (job.state, round(100 * job.done), job.message if job.state == "failed" else "")


def _place(run: Run) -> str:
    return f"/exercise/{run.assignment}/run/{run.key}"
