"""Everything of the candidate's as one file, and its end."""

import shutil
import tempfile
from pathlib import Path

from starlette.background import BackgroundTask
from starlette.responses import FileResponse, RedirectResponse, Response

from secondround.foundation.errors import Refused
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.archive import steps
from secondround.preparation.archive.kept import steps as kept_steps
from secondround.preparation.candidacy import steps as candidacy_steps


def archive(visit: Visit) -> Response:
    """What it holds, where to save it, what was saved, and how to erase everything."""
    return show(
        visit,
        "archive/archive.html",
        candidacies=candidacy_steps.candidacies(visit.kit),
        archives=kept_steps.asked_for(visit.kit, visit.jobs),
    )


def save(visit: Visit) -> Response:
    """Asked for as a job; the page says when the file can be fetched."""
    kept_steps.ask(visit.kit, visit.jobs)
    return RedirectResponse("/archive#save", 303)


def saved(visit: Visit) -> Response:
    """The file that a job has saved; what is made to send it is gone from here once it was sent."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "secondround.zip"
    kept_steps.fetch(visit.kit, visit.named("job"), path)
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
