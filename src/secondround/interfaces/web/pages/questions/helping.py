"""A language model's help with an answer: what would be sent, and what came of it."""

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.questions.drafting import steps
from secondround.preparation.questions.drafting.model import HELPS, Help


def look(visit: Visit) -> Response:
    """Every word that would leave, and whom it would go to; nothing is sent by looking."""
    key, kind = visit.named("question"), _kind(visit.asked("kind", "draft"))
    asked = steps.what_would_be_sent(visit.kit, visit.candidacy.id, key, kind)
    return show(visit, "questions/help.html", asked=asked, key=key, shown=steps.mark_of(asked))


def ask(visit: Visit) -> Response:
    """Send it, and show what of the reply stands on the words."""
    key, kind = visit.named("question"), _kind(visit.given("kind"))
    helped = steps.ask_for_help(visit.kit, visit.candidacy.id, key, kind, visit.given("shown"))
    words = "\n".join(one.text for one in helped.sentences)
    return show(visit, "questions/helped.html", helped=helped, key=key, words=words)


def _kind(given: str) -> Help:
    if given not in HELPS:
        raise Refused("{kind} is no help there is", "Ask for a draft, or for remarks.", kind=given)
    return given
