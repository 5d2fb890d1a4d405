"""The page of an exercise's run-throughs: one to begin, those that were, how it goes on."""

from starlette.responses import Response

from secondround.interfaces.web.pages.exercise.named import task_of
from secondround.interfaces.web.pages.run_through.slides import (
    last_run,
    minutes_given,
    slides_given,
)
from secondround.interfaces.web.pages.run_through.told import plots
from secondround.interfaces.web.pages.sounding import sound_given
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.run_through import steps
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.listening import steps as listening_steps
from secondround.preparation.rehearsal.run_through.slides import steps as slide_steps
from secondround.preparation.rehearsal.run_through.typed import clock, marks_in


def runs(visit: Visit) -> Response:
    """A run to begin, on the stage or from a recording; those that were, the last first."""
    kit, one, key = visit.kit, visit.candidacy.id, visit.named("assignment")
    found = kept_steps.runs_of(kit, one, key)
    return show(
        visit,
        "run/runs.html",
        task=task_of(visit),
        runs=found[::-1],
        last=last_run(visit),
        outline=slide_steps.outline_known(kit, one, key),
        allowed=slide_steps.minutes_allowed(kit, one, task_of(visit)),
        kept=slide_steps.file_kept(kit, one, key),
        formats=slide_steps.formats(kit),
        clock=clock,
        plots=plots(found, visit.say),
        hears=listening_steps.can_listen(kit, visit.candidacy.language),
    )


def begin(visit: Visit) -> Response:
    """Stand up."""
    task = task_of(visit)
    run = steps.begin_run(
        visit.kit,
        visit.candidacy.id,
        task.key,
        slides_given(visit),
        minutes_given(visit),
        "clock" if visit.given("way") == "clock" else "spoken",
    )
    return go(visit, f"/exercise/{task.key}/run/{run.key}/stage")


def bring(visit: Visit) -> Response:
    """A run that was recorded elsewhere, with its marks."""
    task = task_of(visit)
    with sound_given(visit) as path:
        slides = slides_given(visit)
        marks = marks_in(visit.given("marks"), len(slides))
        run = steps.run_of_sound(
            visit.kit, visit.candidacy.id, task.key, slides, minutes_given(visit), path, marks
        )
    listening_steps.begin(visit.kit, visit.jobs, visit.candidacy.id, run.key)
    return go(visit, f"/exercise/{task.key}/run/{run.key}")
