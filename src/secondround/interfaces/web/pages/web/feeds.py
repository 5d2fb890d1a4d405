"""News that is followed until the interview."""

from starlette.responses import Response

from secondround.interfaces.web.render import go
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.documents.feeds import steps


def follow(visit: Visit) -> Response:
    """The click that asks for the feed at an address, or the one that the page there names."""
    feed = steps.follow(visit.kit, visit.candidacy.id, visit.given("address"))
    brief_steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    return go(visit, f"/web#{feed.key}")


def look(visit: Visit) -> Response:
    """Ask all of them now."""
    steps.begin(visit.kit, visit.jobs, visit.candidacy.id)
    return go(visit, "/web#feeds")


def at_opening(visit: Visit) -> Response:
    """Whether it is asked whenever the application is opened."""
    key, yes = visit.named("feed"), visit.given("yes") == "true"
    steps.ask_at_opening(visit.kit, visit.candidacy.id, key, yes)
    return go(visit, f"/web#{key}")


def unfollow(visit: Visit) -> Response:
    """It is not asked again; what it gave stays among the documents."""
    steps.unfollow(visit.kit, visit.candidacy.id, visit.named("feed"))
    return go(visit, "/web#feeds")
