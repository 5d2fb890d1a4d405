"""A company's site: which pages there are, which are wanted, and how far the reading is."""

from starlette.responses import Response

from secondround.interfaces.web.render import go, show, show_if_new
from secondround.interfaces.web.visit import Visit
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.documents.sites import steps
from secondround.preparation.documents.sites.reading import steps as reading_steps

SHOWN = 200
"""Pages of a site that are offered here; `secondround site` takes more."""


def web(visit: Visit) -> Response:
    """Everything live: where an address goes, the sites that were looked at, the feeds that are followed."""
    kit, one = visit.kit, visit.candidacy.id
    return show(
        visit,
        "web/web.html",
        sites=steps.sites_of(kit, one)[::-1],
        reading_of=lambda site: steps.reading_of(kit, one, site.key),
        feeds=feed_steps.feeds_of(kit, one),
        entries=feed_steps.entries_of(kit, one)[:SHOWN],
        looking=_looking(visit),
    )


def look(visit: Visit) -> Response:
    """The click that asks the site which pages there are."""
    site = steps.look(visit.kit, visit.candidacy.id, visit.given("address"))
    return go(visit, f"/sites/{site.key}")


def site(visit: Visit) -> Response:
    """Its pages, the most telling ticked; what was read of it, and what could not be."""
    kit, one = visit.kit, visit.candidacy.id
    found = steps.find(kit, one, visit.named("site"))
    pages = steps.pages_of(kit, one, found.key)
    most = visit.asked("most")
    ticked = steps.first_of(pages, int(most) if most.isdigit() else steps.FIRST)
    return show(
        visit,
        "web/site.html",
        site=found,
        offered=[page for page in pages if page.state == "offered"][:SHOWN],
        pages=pages,
        ticked=set(ticked),
        seconds=steps.seconds_for(found, len(ticked)),
        reading=steps.reading_of(kit, one, found.key),
        job=reading_steps.job_of(kit, visit.jobs, one, found.key),
    )


def read(visit: Visit) -> Response:
    """The click that reads the pages that are ticked."""
    kit, one, key = visit.kit, visit.candidacy.id, visit.named("site")
    steps.choose(kit, one, key, [str(each) for each in visit.form.getlist("page")])
    reading_steps.begin(kit, visit.jobs, one, key)
    return go(visit, f"/sites/{key}")


def progress(visit: Visit) -> Response:
    """How far the reading is: a piece that asks again; the page is loaded anew when it is done."""
    kit, one = visit.kit, visit.candidacy.id
    found = steps.find(kit, one, visit.named("site"))
    job = reading_steps.job_of(kit, visit.jobs, one, found.key)
    reading = steps.reading_of(kit, one, found.key)
    if job is None or job.state not in ("waiting", "running"):
        return Response(headers={"HX-Refresh": "true"})
    seen = (job, reading)
    return show_if_new(visit, "web/reading.html", seen, site=found, job=job, reading=reading)


def _looking(visit: Visit) -> bool:
    mine = [one for one in visit.jobs.list(visit.kit.owner) if one.name == feed_steps.LOOK]
    return any(
        one.state in ("waiting", "running") and one.ids[0] == visit.candidacy.id for one in mine
    )
