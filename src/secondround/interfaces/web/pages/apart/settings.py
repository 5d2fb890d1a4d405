"""Settings: every value and where it comes from; the models here; what has left the machine."""

from starlette.responses import Response

from secondround.bootstrap import models_here
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.documents.fetching import steps as fetching_steps
from secondround.preparation.documents.fetching.model import Asked
from secondround.preparation.questions.drafting import steps as drafting_steps


def settings(visit: Visit) -> Response:
    """Shown, not changed: a setting is given when the application is started."""
    kit, one = visit.kit, visit.candidacy.id
    asked: dict[str, list[Asked]] = {}
    for each in fetching_steps.asked_of_the_web(kit, one):
        asked.setdefault(each.host, []).append(each)
    return show(
        visit,
        "settings/settings.html",
        settings=kit.settings.listed(),
        asked=asked,
        opening=[feed for feed in feed_steps.feeds_of(kit, one) if feed.at_opening],
        sent=drafting_steps.sent_to_models(kit, one),
        model=kit.language,
    )


def models(visit: Visit) -> Response:
    """The models on this machine, each file's hash checked: that takes a moment, so it is asked for apart."""
    template = "settings/models.html" if visit.partly else "settings/models_page.html"
    return show(visit, template, models=models_here(visit.kit.settings))
