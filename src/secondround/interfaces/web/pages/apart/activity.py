"""Activity: every job, how far it is, and what can be done about it."""

from starlette.responses import Response

from secondround.interfaces.web.render import go, show, show_if_new
from secondround.interfaces.web.visit import Visit


def activity(visit: Visit) -> Response:
    """The newest first."""
    return show(visit, "activity/activity.html", jobs=visit.jobs.list(visit.kit.owner))


def jobs(visit: Visit) -> Response:
    """The list alone, asked for again while anything runs."""
    found = visit.jobs.list(visit.kit.owner)
    return show_if_new(visit, "activity/jobs.html", found, jobs=found)


def cancel(visit: Visit) -> Response:
    """What has begun stops at its next step; nothing done is lost."""
    visit.jobs.cancel(visit.kit.owner, visit.named("job"))
    return go(visit, "/activity")


def retry(visit: Visit) -> Response:
    """Goes on after the last step that was done."""
    visit.jobs.retry(visit.kit.owner, visit.named("job"))
    return go(visit, "/activity")
