"""Home: the next best step, what is ready, what is new; and every candidacy."""

from importlib.resources import files
from pathlib import Path

from starlette.responses import RedirectResponse, Response

from secondround.interfaces.web.pages.brought import brought
from secondround.interfaces.web.pages.news.known import known
from secondround.interfaces.web.pages.news.news import keys_of
from secondround.interfaces.web.pages.news.news import news as news_of
from secondround.interfaces.web.pages.news.readiness import readiness
from secondround.interfaces.web.pages.plan.places import Lines, ahead
from secondround.interfaces.web.render import show, show_if_new
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.brief.layout.words import time_left
from secondround.preparation.candidacy import steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.panel import steps as panel_steps


def start(visit: Visit) -> Response:
    """The newest candidacy, or the first page of all."""
    found = steps.candidacies(visit.kit)
    if found:
        return RedirectResponse(f"/candidacies/{found[0].id}", 303)
    return show(visit, "home/first.html")


def candidacies(visit: Visit) -> Response:
    """All of them, each with its day and the time left, and the way to a new one."""
    return show(
        visit,
        "home/candidacies.html",
        candidacies=steps.candidacies(visit.kit),
        rounds=panel_steps.coming_rounds(visit.kit),
        time_left=lambda start: time_left(visit.kit.now, start, visit.say),
    )


def open_candidacy(visit: Visit) -> Response:
    """A new one with what was dropped."""
    made = steps.open_new(visit.kit, visit.language)
    brought(visit, made.id)
    brief_steps.ask_to_prepare(visit.kit, visit.jobs, made.id)
    return RedirectResponse(f"/candidacies/{made.id}/documents", 303)


def look_around(visit: Visit) -> Response:
    """A candidacy with an example's documents, in a language near the visitor's."""
    name = {"fr": "developpeuse-backend"}.get(visit.language, "risk-analyst")
    made = steps.open_new(visit.kit, visit.language)
    document_steps.bring_in(visit.kit, made.id, _examples() / name)
    brief_steps.ask_to_prepare(visit.kit, visit.jobs, made.id)
    return RedirectResponse(f"/candidacies/{made.id}/documents", 303)


def home(visit: Visit) -> Response:
    """One next best step with its reason; the way to the day; what is new; a line for each part."""
    there, whose = known(visit), visit.candidacy.id
    before = steps.seen_before(visit.kit, whose, keys_of(there))
    lines = Lines(there.questions, there.weak_points, there.requirements)
    return show(
        visit,
        "home/home.html",
        ahead=ahead(there.todos, lines),
        planned=bool(there.todos),
        parts=readiness(there, visit.say, visit.language),
        new=news_of(there, before, visit.say),
        since=before.at.astimezone(visit.kit.now.tzinfo) if before else None,
        work=work_on(visit),
        at="home",
    )


def news(visit: Visit) -> Response:
    """How far the reading is: a piece of the page that asks again; Home is loaded anew when it is done."""
    work = work_on(visit)
    if work is None and visit.asked("at") == "home":
        return Response(headers={"HX-Refresh": "true"})
    return show_if_new(visit, "home/work.html", work, work=work, at=visit.asked("at"))


def work_on(visit: Visit) -> object:
    """The preparing that waits or runs, or else the last that failed."""
    mine = [job for job in visit.jobs.list(visit.kit.owner) if job.ids == (visit.candidacy.id,)]
    prepare = [job for job in mine if job.name == brief_steps.PREPARE]
    busy = next((job for job in prepare if job.state in ("waiting", "running")), None)
    failed = prepare[0] if prepare and prepare[0].state == "failed" else None
    return busy or failed


def _examples() -> Path:
    """Beside the code in an installed package, at the top of the project in a checkout."""
    inside = Path(str(files("secondround")))
    shipped = inside / "examples"
    return shipped if shipped.is_dir() else inside.parents[1] / "examples"
