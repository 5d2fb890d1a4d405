"""Words changed where they stand: kept as they are typed, taken back, and never over another tab's."""

from collections.abc import Callable, Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.names import as_said
from secondround.interfaces.web.render import seen, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.brief.lines import steps
from secondround.preparation.brief.lines.steps import EVERY
from secondround.preparation.plan import steps as plan_steps

REMOVED = "removed"
"""The field that takes a line away."""

EDITED = "edited"
"""The event that a page hears when one of its lines was changed."""

DOCUMENTS = "documents"
"""The list of what was brought in; everything else follows from it."""

EXERCISES = "assignments"
"""The list of what was set, of which the plan has errands."""

CHOSEN = "choice"
"""The voice of a field that is chosen from a list, which only the page around it knows."""

DONE_BY: Mapping[tuple[str, str], Callable[[Any], bool]] = {
    ("questions", "answer"): bool,
    ("weak_points", "held"): bool,
    ("requirements", "coverage"): lambda coverage: bool(coverage == "met"),
}
"""Fields by whose values an errand is done or not: the plan is laid out anew when that changes."""

BOOLEANS = {
    "true": True,
    "on": True,
    "1": True,
    "false": False,
    "off": False,
    "0": False,
    "": False,
}


def keep(visit: Visit) -> Response:
    """Keep one field of one line; where another tab changed it meanwhile, show both and keep neither."""
    part, key, field = (visit.given(name) for name in ("part", "key", "field"))
    was = _value(visit, part, key, field)
    value = typed(was, visit.given("value"))
    if value in (was, as_said(was, part, field, visit.say)):
        return _kept(visit, was, was, changed=False)
    if visit.given("seen") not in (seen(was), ""):
        return _clash(visit, was, value)
    _edit(visit, part, key, field, value)
    is_done = DONE_BY.get((part, field))
    if is_done and is_done(was) != is_done(value):
        plan_steps.lay_out(visit.kit, visit.candidacy.id)
    return _kept(visit, was, value, changed=True)


def undo(visit: Visit) -> Response:
    """Put back what stood there before the last change of this page."""
    part, key, field = (visit.given(name) for name in ("part", "key", "field"))
    if field in (REMOVED, EVERY):
        steps.undo_edit(visit.kit, visit.candidacy.id, part, key, field)
        _prepare_again(visit, part)
        return _back(visit)
    value = typed(_value(visit, part, key, field), visit.given("was"))
    steps.put_back(visit.kit, visit.candidacy.id, part, key, field, value)
    _prepare_again(visit, part)
    if not visit.partly:
        return _back(visit)
    if visit.given("voice") == CHOSEN:
        return Response(status_code=204, headers={"HX-Refresh": "true"})
    return _told(show(visit, "edits/form.html", value=value, **_named(visit)))


def typed(was: Any, words: str) -> Any:
    """What was typed, as the kind of value that stood there: a list is one line each. Raises `Refused`."""
    if isinstance(was, bool):
        return BOOLEANS.get(words.strip().lower(), words)
    if isinstance(was, int):
        if not words.strip().lstrip("-").isdigit():
            raise Refused("{words} is no whole number", "Write it in figures.", words=words)
        return int(words)
    if isinstance(was, list):
        return [line.strip() for line in words.splitlines() if line.strip()]
    return words.strip()


def _edit(visit: Visit, part: str, key: str, field: str, value: Any) -> None:
    steps.edit_line(visit.kit, visit.candidacy.id, part, key, field, value)
    _prepare_again(visit, part)


def _prepare_again(visit: Visit, part: str) -> None:
    """What follows from the memory, or from what a document is, is drawn from it anew; an exercise has its errands."""
    if part in (*steps.MEMORY, DOCUMENTS):
        brief_steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    elif part == EXERCISES:
        plan_steps.lay_out(visit.kit, visit.candidacy.id)


def _value(visit: Visit, part: str, key: str, field: str) -> Any:
    return steps.value_of(visit.kit, visit.candidacy.id, part, key, field)


def _kept(visit: Visit, was: Any, value: Any, changed: bool) -> Response:
    if not visit.partly:
        return _back(visit)
    if visit.given("field") == REMOVED:
        return show(visit, "edits/removed.html", **_named(visit))
    return _told(show(visit, "edits/kept.html", was=was, value=value, changed=changed))


def _told(response: Response) -> Response:
    """What counts the lines of the page hears that one was changed, and counts them again."""
    response.headers["HX-Trigger"] = EDITED
    return response


def _clash(visit: Visit, theirs: Any, mine: Any) -> Response:
    template = "edits/clash.html" if visit.partly else "edits/clash_page.html"
    return show(visit, template, status=409, theirs=theirs, mine=mine, **_named(visit))


def _named(visit: Visit) -> dict[str, Any]:
    names = ("part", "key", "field", "label", "voice", "back")
    return {name: visit.given(name) for name in names}


def _back(visit: Visit) -> Response:
    """To the page the form stood on; never to anywhere else."""
    back = visit.given("back")
    inside = back.startswith(visit.home) and "//" not in back and "\\" not in back
    return RedirectResponse(back if inside else visit.home, 303)
