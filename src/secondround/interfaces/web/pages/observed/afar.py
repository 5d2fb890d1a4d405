"""Far away: a sitting saved as one page, and ratings that came back."""

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.render import go
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.observed.afar import steps
from secondround.preparation.rehearsal.observed.afar.model import LARGEST


def file(visit: Visit) -> Response:
    """The page, to be saved: it is not opened here, where its script may not run."""
    sitting = kept_steps.sitting_named(visit.kit, visit.candidacy.id, visit.named("sitting"))
    data = steps.sitting_file(visit.kit, visit.candidacy.id, sitting.key)
    headers = {"Content-Disposition": f'attachment; filename="{steps.file_name(sitting)}"'}
    return Response(data, media_type="text/html", headers=headers)


def add(visit: Visit) -> Response:
    """The small file that an observer sent back."""
    files = visit.files("file")
    if not files:
        raise Refused("no file was chosen", "Choose the small file the observer sent.")
    data = files[0].file.read(LARGEST + 1)
    sitting = visit.named("sitting")
    steps.take_back(visit.kit, visit.candidacy.id, data, sitting)
    return go(visit, f"/rehearse/{sitting}/observers#rated")
