"""The files of an outline: saved, brought back, and chosen between where both sides changed."""

from urllib.parse import quote

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline.written import steps
from secondround.preparation.assignment.outline.written.patterns import steps as pattern_steps
from secondround.preparation.assignment.outline.written.returned import steps as returned_steps
from secondround.preparation.plan import steps as plan_steps

TYPES = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def export(visit: Visit) -> Response:
    """A file to keep, called as the outline is."""
    kit, candidacy, key = visit.kit, visit.candidacy.id, visit.named("assignment")
    format_ = visit.named("format")
    data = steps.saved(kit, candidacy, key, format_, clean=visit.asked("clean") == "1").data
    plan_steps.lay_out(kit, candidacy)
    name = f"{outline_steps.outline_of(kit, candidacy, key).title or 'outline'}.{format_}"
    disposition = f"attachment; filename=\"outline.{format_}\"; filename*=UTF-8''{quote(name, '')}"
    return Response(data, media_type=TYPES[format_], headers={"Content-Disposition": disposition})


def keep_template(visit: Visit) -> Response:
    """The candidate's own; from now on files of its format are written in it."""
    name, data = _file(visit)
    pattern_steps.keep_pattern(visit.kit, visit.candidacy.id, name, data)
    return _on(visit, "#files")


def forget_template(visit: Visit) -> Response:
    """Ours again."""
    pattern_steps.forget_pattern(visit.kit, visit.candidacy.id, visit.named("format"))
    return _on(visit, "#files")


def bring_back(visit: Visit) -> Response:
    """What was changed in a file is taken; where both sides changed, it is asked."""
    name, data = _file(visit)
    key = visit.named("assignment")
    back = returned_steps.bring_back(visit.kit, visit.candidacy.id, key, name, data)
    return _on(visit, f"/differences?taken={len(back.taken)}")


def differences(visit: Visit) -> Response:
    """What has to be chosen, both sides beside each other."""
    key = visit.named("assignment")
    outline = outline_steps.outline_of(visit.kit, visit.candidacy.id, key)
    back = returned_steps.brought_of(visit.kit, visit.candidacy.id, key)
    taken = visit.asked("taken") if visit.asked("taken").isdecimal() else ""
    return show(
        visit, "exercise/outlined/differences.html", outline=outline, back=back, taken=taken
    )


def choose(visit: Visit) -> Response:
    """One of the two, for one difference."""
    key, side = visit.named("assignment"), visit.given("side")
    chosen = returned_steps.side_of(side)
    returned_steps.choose(visit.kit, visit.candidacy.id, key, visit.given("difference"), chosen)
    return _on(visit, "/differences")


def _file(visit: Visit) -> tuple[str, bytes]:
    files = visit.files("file")
    if not files:
        raise Refused("no file was chosen", "Choose it and send it again.")
    return str(files[0].filename), files[0].file.read()


def _on(visit: Visit, where: str) -> Response:
    return go(visit, f"/exercise/{visit.named('assignment')}/outline{where}")
