"""Where the slides of a run come from."""

from pathlib import PurePath

from secondround.foundation.errors import EngineMissing, NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.files import steps as file_steps
from secondround.preparation.assignment.files.model import FinishedFile
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.rehearsal.run_through.model import Slide
from secondround.preparation.rehearsal.run_through.slides.planned import of_outline, of_pages

PAGED = ("pptx", "pdf")
"""Formats whose pages are shown one after the other."""


def slides_of_outline(kit: Kit, candidacy_id: str, assignment: str) -> tuple[Slide, ...]:
    """One for each part. Raises `Refused` where there is none."""
    outline = outline_known(kit, candidacy_id, assignment)
    if outline is None or not outline.sections:
        raise Refused("there is no outline yet", "Make one first, or say how many slides you have.")
    return of_outline(outline)


def slides_of_file(
    kit: Kit, candidacy_id: str, assignment: str, name: str, data: bytes, limit: float
) -> tuple[Slide, ...]:
    """One for each page of a finished file, which is not kept; `limit` in seconds, 0.0 for none.

    Raises `Unreadable`, `Refused` for a format without pages, `EngineMissing`.
    """
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    if suffix not in PAGED:
        raise Refused("{name} has no slides", "Bring a PPTX or a PDF.", name=name)
    inspector = next((one for one in kit.inspectors if one.format == suffix), None)
    if inspector is None:
        raise EngineMissing(
            "nothing here looks into such files", "Say how many slides it has instead."
        )
    outline = outline_known(kit, candidacy_id, assignment)
    return of_pages(inspector.inspect(data, name), outline, limit)


def file_kept(kit: Kit, candidacy_id: str, assignment: str) -> FinishedFile | None:
    """The newest version of the finished file, where its pages can be slides."""
    kept = file_steps.files_of(kit, candidacy_id, assignment)
    return kept[-1] if kept and kept[-1].format in formats(kit) else None


def slides_of_kept(kit: Kit, candidacy_id: str, assignment: str, limit: float) -> tuple[Slide, ...]:
    """The same of the newest version of the finished file. Raises `Refused` where there is none."""
    kept = file_kept(kit, candidacy_id, assignment)
    if kept is None:
        raise Refused("no file was chosen", "Choose the file with your slides.")
    data = file_steps.bytes_of(kit, kept)
    return slides_of_file(kit, candidacy_id, assignment, kept.name, data, limit)


def outline_known(kit: Kit, candidacy_id: str, assignment: str) -> Outline | None:
    """The exercise's outline; None where there is none."""
    try:
        return outline_steps.outline_of(kit, candidacy_id, assignment)
    except NotFound:
        return None


def minutes_allowed(kit: Kit, candidacy_id: str, assignment: Assignment) -> int | None:
    """How long it may be, as its brief says or as it was agreed; None where nothing does."""
    limits = decoded_steps.decoded_of(kit, candidacy_id, assignment.key).limits
    told = next((one.most for one in limits if one.of == "minutes" and one.most), None)
    return assignment.minutes or told


def formats(kit: Kit) -> tuple[str, ...]:
    """Those of `PAGED` that can be looked into here."""
    return tuple(one for one in PAGED if any(each.format == one for each in kit.inspectors))
