"""Everything of the candidate's as one file, and its end."""

import shutil
import tempfile
from pathlib import Path

from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.archive import steps
from secondround.preparation.candidacy import steps as candidacy_steps


def archive(visit: Visit) -> Response:
    """What it holds, where to save it, and how to erase everything."""
    return show(visit, "archive/archive.html", candidacies=candidacy_steps.candidacies(visit.kit))


def saved(visit: Visit) -> Response:
    """The file, made now, and gone from here once it was sent."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "secondround.zip"
    steps.save(visit.kit, path)
    name = f"secondround-{visit.kit.now:%Y-%m-%d}.zip"
    gone = BackgroundTask(shutil.rmtree, folder, ignore_errors=True)
    return FileResponse(path, media_type="application/zip", filename=name, background=gone)


def restore(visit: Visit) -> Response:
    """Bring an archive back into an empty place."""
    chosen = visit.files("archive")
    if not chosen:
        raise Refused("no archive was chosen", "Choose the file that was saved.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.zip"
        with path.open("wb") as file:
            shutil.copyfileobj(chosen[0].file, file)
        steps.restore(visit.kit, path)
    return Response(status_code=303, headers={"Location": "/candidacies"})


def erase(visit: Visit) -> Response:
    """Everything, once the box is ticked; the receipt stays on the page."""
    if visit.given("sure") != "yes":
        raise Refused("nothing was erased", "Tick the box first: it cannot be taken back.")
    receipt = steps.erase(visit.kit, visit.jobs)
    return show(visit, "archive/erased.html", receipt=receipt)
