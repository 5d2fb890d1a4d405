"""Gets a model from its publisher's hub, when the candidate says so and never otherwise."""

from http.client import HTTPException
from pathlib import Path
from typing import IO
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from secondround.adapters.weights.lock import Edition, LockedFile, Model
from secondround.adapters.weights.shelf import Place, Shelf, Weights
from secondround.foundation.errors import EngineFailed, EngineMissing
from secondround.foundation.ports.models import Arrival

HUB = "https://huggingface.co/"
BLOCK = 1 << 20
SECONDS = 60.0


def get_model(shelf: Shelf, model: Model, report: Arrival, hub: str = HUB) -> Weights:
    """The model, complete, every hash right; nothing is fetched where it is so already.

    What was begun is resumed. Raises `EngineFailed` when the hub cannot be reached or sends other
    bytes, `EngineMissing` when it has no edition of the model.
    """
    if shelf.has(model.name):
        return shelf.weights(model.name)
    folder = shelf.kept / model.name
    folder.mkdir(parents=True, exist_ok=True)
    for file in edition_on_hub(model).files:
        if not shelf.place(model, file):
            _fetch(file, folder, report, hub)
            _check(shelf, file, folder)
    return shelf.weights(model.name)


def edition_on_hub(model: Model) -> Edition:
    for edition in model.editions:
        if edition.on_hub:
            return edition
    raise EngineMissing(
        f"the model {model.name} is not on the hub",
        f"It comes with the package {model.origin}: make setup installs it.",
    )


def _fetch(file: LockedFile, folder: Path, report: Arrival, hub: str) -> None:
    """Leaves `<name>.part` complete."""
    begun = _begun(file, folder)
    have = begun.stat().st_size if begun.exists() else 0
    if have >= file.size:
        return
    # The address is the publisher's https hub with a path out of models.lock; nobody types it.
    request = Request(f"{hub}{file.hub}", headers={"Range": f"bytes={have}-"})  # noqa: S310
    try:
        with urlopen(request, timeout=SECONDS) as reply:  # noqa: S310
            resumed = reply.status == 206
            with begun.open("ab" if resumed else "wb") as kept:
                _pour(reply, kept, file, report)
    except HTTPError as error:
        error.close()
        raise EngineFailed(f"the hub answered {error.code} for {file.hub}") from error
    except (OSError, HTTPException) as error:
        raise EngineFailed(
            f"{file.name} could not be fetched ({error})",
            "Give the same command again when the network is there: it goes on where it stopped.",
        ) from error


def _pour(reply: IO[bytes], kept: IO[bytes], file: LockedFile, report: Arrival) -> None:
    """Stops one byte past the size that is due, so that no reply can fill the disk."""
    while block := reply.read(min(BLOCK, file.size + 1 - kept.tell())):
        kept.write(block)
        report(file.name, kept.tell(), file.size)
        if kept.tell() > file.size:
            return


def _check(shelf: Shelf, file: LockedFile, folder: Path) -> None:
    begun = _begun(file, folder)
    if begun.stat().st_size < file.size:
        raise EngineFailed(f"{file.name} broke off", "Give the same command again to go on.")
    if not shelf.is_right(Place("the hub", (begun,)), file):
        begun.unlink()
        raise EngineFailed(
            f"{file.name} from the hub is not the file in models.lock, and was thrown away"
        )
    begun.replace(folder / file.name)


def _begun(file: LockedFile, folder: Path) -> Path:
    return folder / f"{file.name}.part"
