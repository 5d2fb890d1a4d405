"""The kinds of work, and the lane each waits in."""

from collections.abc import Callable, Mapping
from typing import Literal, get_args

from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.lanes import Lane, Lanes
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.model import JOB_FORMAT
from secondround.hosted.settings import HostedSettings
from secondround.preparation.archive.kept import steps as kept_steps
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.documents.sites.reading import steps as reading_steps
from secondround.preparation.recordings import steps as recording_steps
from secondround.preparation.rehearsal.run_through.listening import steps as listening_steps

Kind = Literal["documents", "speech", "fetching", "archives"]
KINDS: tuple[Kind, ...] = get_args(Kind)

KIND_OF: Mapping[str, Kind] = {
    brief_steps.PREPARE: "documents",
    recording_steps.TRANSCRIBE: "speech",
    listening_steps.LISTEN: "speech",
    reading_steps.READ_SITE: "fetching",
    feed_steps.LOOK: "fetching",
    kept_steps.SAVE: "archives",
}
"""By the name of the work; what is not here is of the first kind. Calls of a language model are made within work of any
kind, and have a limit of their own (`limits.py`)."""


def lanes_of(settings: HostedSettings, *kinds: Kind) -> Lanes:
    """A lane for each of these kinds, or for all."""
    chosen = [kind for kind in KINDS if not kinds or kind in kinds]
    return Lanes(tuple(_lane(settings, kind) for kind in chosen), KIND_OF)


def jobs_of(settings: HostedSettings, trace: Callable[[], str] = str) -> Jobs:
    """Where work is asked for and asked after; `trace` as of `Jobs`."""
    return Jobs(jobs_url(settings.for_kits()), JOB_FORMAT, lanes_of(settings), trace)


def _lane(settings: HostedSettings, kind: Kind) -> Lane:
    at_once = {
        "documents": settings.documents_at_once,
        "speech": settings.speech_at_once,
        "fetching": settings.fetching_at_once,
        "archives": settings.archives_at_once,
    }
    return Lane(
        kind,
        at_once=at_once[kind],
        pace=settings.work_pace,
        fair=True,
        of_one_at_once=settings.workspace_at_once,
        of_one_a_minute=settings.workspace_jobs_a_minute,
    )
