"""The day: the brief as it is printed, the sheet for the room, the appointment."""

from functools import partial

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.render import go, seen, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief import steps
from secondround.preparation.brief.room import steps as room_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import steps as plan_steps

TYPES = {
    "brief.pdf": "application/pdf",
    "brief.json": "application/json",
    "interview.ics": "text/calendar",
    "plan.ics": "text/calendar",
}


def brief(visit: Visit) -> Response:
    """Two sides, as they are printed."""
    return show(visit, "day/brief.html", paper=steps.on_paper(visit.kit, visit.candidacy.id))


def sheet(visit: Visit) -> Response:
    """For a hand-held phone or a folded page: names, what to say and ask, room for notes."""
    paper = steps.on_paper(visit.kit, visit.candidacy.id)
    notes = room_steps.room_notes(visit.kit, visit.candidacy.id)
    return show(visit, "day/sheet.html", sheet=paper["sheet"], notes=notes)


def keep_notes(visit: Visit) -> Response:
    """Keep what is typed in the room; what another tab wrote meanwhile is never lost."""
    was = room_steps.room_notes(visit.kit, visit.candidacy.id)
    notes = visit.given("notes")
    if visit.given("seen") != seen(was) and notes != was:
        notes = f"{was}\n{notes}"
    room_steps.keep_room_notes(visit.kit, visit.candidacy.id, notes)
    if visit.partly:
        return show(visit, "day/notes_kept.html", notes=notes)
    return go(visit, "/sheet")


def begin_debrief(visit: Visit) -> Response:
    """The interview is over: the notes become a document of their round, and its debrief begins."""
    room_steps.notes_to_debrief(visit.kit, visit.candidacy.id)
    steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    number = room_steps.round_ahead(visit.kit, visit.candidacy.id)
    return go(visit, f"/first-interview/debrief?round={number}")


def calendar(visit: Visit) -> Response:
    """When and where, what is in doubt about it, and the entry to take along."""
    coming = panel_steps.coming_round_of(visit.kit, visit.candidacy.id)
    people = panel_steps.interviewers_of(visit.kit, visit.candidacy.id)
    there = [one for one in people if one.attends]
    return show(visit, "day/calendar.html", coming=coming, there=there)


def file(visit: Visit) -> Response:
    """A file to keep."""
    name = visit.named("file")
    if name not in TYPES:
        raise Refused(
            "{name} is no file of the brief",
            "There are: {names}",
            name=name,
            names=", ".join(TYPES),
        )
    make = plan_steps.calendar_of if name == "plan.ics" else partial(steps.one_file, name=name)
    data = make(visit.kit, visit.candidacy.id)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=TYPES[name], headers=headers)
