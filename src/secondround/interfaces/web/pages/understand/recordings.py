"""Recordings: the law first, then the sound, listened to on this machine, played, deleted."""

from mimetypes import guess_type

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.interfaces.web.pages.sounding import sound_given, sounding
from secondround.interfaces.web.render import go, show, show_if_new
from secondround.interfaces.web.visit import Visit
from secondround.preparation.recordings import steps


def recordings(visit: Visit) -> Response:
    """What was recorded and how far each is; or, before the first, what the law expects."""
    country = visit.asked("country")
    return show(
        visit,
        "first_interview/recordings.html",
        listening=steps.listening_of(visit.kit, visit.jobs, visit.candidacy.id),
        consent=steps.has_consent(visit.kit, visit.candidacy.id),
        country=country,
        law=steps.law_for(visit.kit, visit.candidacy.id, country),
    )


def progress(visit: Visit) -> Response:
    """The list alone, asked for again while anything is listened to."""
    listening = steps.listening_of(visit.kit, visit.jobs, visit.candidacy.id)
    return show_if_new(visit, "first_interview/listening.html", listening, listening=listening)


def consent(visit: Visit) -> Response:
    """Keep what was said of everyone's consent."""
    given = visit.given("given") == "yes"
    steps.answer_consent(visit.kit, visit.candidacy.id, visit.given("country"), given)
    return go(visit, "/recordings" if given else "/first-interview/debrief")


def add(visit: Visit) -> Response:
    """Keep a recording and begin to listen to it."""
    number = visit.given("round", "1")
    with sound_given(visit) as path:
        one = steps.add_recording(
            visit.kit,
            visit.candidacy.id,
            path,
            int(number) if number.isdigit() else 1,
            visit.given("language", "auto"),
        )
    steps.begin(visit.kit, visit.jobs, visit.candidacy.id, one.key)
    return go(visit, "/recordings")


def change(visit: Visit) -> Response:
    """Pause, go on, delete the sound, or forget all of it."""
    kit, one, key = visit.kit, visit.candidacy.id, visit.named("recording")
    way = visit.given("way")
    if way == "pause":
        steps.pause(kit, visit.jobs, one, key)
    elif way == "go on":
        steps.begin(kit, visit.jobs, one, key)
    elif way == "delete sound":
        steps.delete_sound(kit, one, key)
    elif way == "forget":
        steps.forget(kit, visit.jobs, one, key)
    return go(visit, "/recordings")


def sound(visit: Visit) -> Response:
    """The sound, or the part of it that is asked for: a player jumps to the second of a citation."""
    one = steps.find(visit.kit, visit.candidacy.id, visit.named("recording"))
    if not one.original:
        raise NotFound("the sound of {name}", "It was deleted; its words are kept.", name=one.name)
    kind = guess_type(one.name)[0] or "audio/mpeg"
    return sounding(visit, one.size, kind, lambda a, b: steps.sound_part(visit.kit, one, a, b))


def sound_of(visit: Visit, document: str) -> str:
    """Where the sound of a transcript is served; empty for one that was not recorded here, or deleted."""
    one = steps.sound_of(visit.kit, visit.candidacy.id, document)
    return f"{visit.home}/recordings/{one.key}/sound" if one and one.original else ""
