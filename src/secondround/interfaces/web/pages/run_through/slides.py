"""The slides a run begins with, from what the form says."""

from secondround.foundation.errors import Refused
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.model import Run, Slide
from secondround.preparation.rehearsal.run_through.slides import steps as slide_steps
from secondround.preparation.rehearsal.run_through.slides.planned import counted

LARGEST = 200_000_000
"""Bytes of a file whose pages are run through."""


def minutes_given(visit: Visit) -> int:
    """The limit as typed; 0 for none. What is no number is one that is refused later."""
    typed = visit.given("minutes").strip()
    return int(typed) if typed.isdecimal() else -1 if typed else 0


def slides_given(visit: Visit) -> tuple[Slide, ...]:
    """Those of the outline, of the finished file, of another, of the last run, or so many."""
    kit, one, key = visit.kit, visit.candidacy.id, visit.named("assignment")
    limit = 60.0 * max(minutes_given(visit), 0)
    source = visit.given("source", "count")
    if source == "outline":
        return slide_steps.slides_of_outline(kit, one, key)
    if source == "kept":
        return slide_steps.slides_of_kept(kit, one, key, limit)
    if source == "file":
        return slide_steps.slides_of_file(kit, one, key, *_file(visit), limit)
    if source == "last" and (last := last_run(visit)):
        return last.slides
    count = visit.given("count").strip()
    return counted(int(count) if count.isdecimal() else 0, limit)


def last_run(visit: Visit) -> Run | None:
    """Of this exercise, whether it ended or not."""
    runs = kept_steps.runs_of(visit.kit, visit.candidacy.id, visit.named("assignment"))
    return runs[-1] if runs else None


def _file(visit: Visit) -> tuple[str, bytes]:
    chosen = visit.files("file")
    if not chosen:
        raise Refused("no file was chosen", "Choose the file with your slides.")
    data = chosen[0].file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Refused("the file is too large", "Say how many slides it has instead.")
    return chosen[0].filename or "file", data
