"""The first page of a workspace: what is kept, how long, who sees it; agreeing to it, and withdrawing."""

from starlette.responses import Response

from secondround.foundation.wording import LANGUAGES
from secondround.hosted.sharing.consent import steps
from secondround.hosted.web.show import on, show, who
from secondround.interfaces.web.visit import Visit


def welcome(visit: Visit) -> Response:
    """The text as it is now; for a candidate also what they agreed to, and when."""
    premises, actor = who(visit).premises, who(visit).known
    text = steps.asked(premises, actor, "entry", visit.language)
    return show(
        visit,
        "shared/welcome.html",
        text=text,
        digest=steps.digest(text),
        agreed=steps.stands(premises, actor, "entry"),
        consents=steps.own(premises, actor),
    )


def agree(visit: Visit) -> Response:
    """Kept with the words that were shown."""
    premises, actor = who(visit).premises, who(visit).known
    steps.agree(premises, actor, "entry", language_shown(visit), visit.given("text"))
    return on("/")


def withdraw(visit: Visit) -> Response:
    """Nothing is shared any more, and the pages close."""
    steps.withdraw(who(visit).premises, who(visit).known, "entry")
    return on("/welcome")


def language_shown(visit: Visit) -> str:
    """That of the text the form was under."""
    given = visit.given("language")
    return given if given in LANGUAGES else visit.language
