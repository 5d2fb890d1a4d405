"""Where the weights lie on this machine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from mmap import ACCESS_READ, mmap
from pathlib import Path

from secondround.adapters.weights.hashes import Hashes
from secondround.adapters.weights.lock import Edition, LockedFile, Model, Part, locked_model
from secondround.foundation.errors import EngineMissing
from secondround.foundation.settings import Settings


@dataclass(frozen=True)
class Place:
    """Where a file was found: `source` in the candidate's words, the path or those of its parts."""

    source: str
    paths: tuple[Path, ...]


@dataclass(frozen=True)
class Weights:
    """The files of one edition, every hash right."""

    model: Model
    edition: Edition
    places: Mapping[str, Place]

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(place.source for place in self.places.values()))

    @property
    def label(self) -> str:
        """Changes whenever a byte of the weights does."""
        return f"{self.model.name}-{self.edition.files[0].sha256[:12]}"

    def read(self, name: str) -> bytes:
        """The whole file, its parts joined."""
        return b"".join(path.read_bytes() for path in self.places[name].paths)

    def mapped(self, name: str) -> mmap:
        """The whole file, read as it is needed; for a file in one part."""
        (path,) = self.places[name].paths
        with path.open("rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)


class Shelf:
    """Looks in the folder that was set, in installed packages, and among what was got."""

    def __init__(self, settings: Settings) -> None:
        self.configured = settings.models_dir
        self.kept = settings.data_dir / "models"
        self._hashes = Hashes(settings.data_dir / "hashes.json")

    def weights(self, name: str) -> Weights:
        """The first complete edition. Raises `NotFound` (an unknown name) or `EngineMissing`."""
        model = locked_model(name)
        for edition in model.editions:
            places = {file.name: self.place(model, file) for file in edition.files}
            found = {file: place for file, place in places.items() if place}
            if len(found) == len(places):
                return Weights(model, edition, found)
        raise EngineMissing(
            "the model {name} is not on this machine",
            "Get it with: secondround models get {name}",
            name=name,
        )

    def has(self, name: str) -> bool:
        try:
            self.weights(name)
        except EngineMissing:
            return False
        return True

    def place(self, model: Model, file: LockedFile) -> Place | None:
        """The first place that holds the file with the right hash."""
        return next((p for p in self.candidates(model, file) if self.is_right(p, file)), None)

    def candidates(self, model: Model, file: LockedFile) -> Iterator[Place]:
        """Every place where a file of that name lies, whatever is in it."""
        if self.configured:
            yield from _in_folder("the folder of models", self.configured / model.name, file)
        yield from _in_packages(file)
        yield from _in_folder("models get", self.kept / model.name, file)

    def is_right(self, place: Place, file: LockedFile) -> bool:
        try:
            size = sum(path.stat().st_size for path in place.paths)
            return size == file.size and self._hashes.of(place.paths) == file.sha256
        except OSError:
            return False


def _in_folder(source: str, folder: Path, file: LockedFile) -> Iterator[Place]:
    path = folder / file.name
    if path.is_file():
        yield Place(source, (path,))


def _in_packages(file: LockedFile) -> Iterator[Place]:
    paths = [_installed(part) for part in file.parts]
    found = tuple(path for path in paths if path)
    if found and len(found) == len(paths):
        packages = ", ".join(part.package for part in file.parts)
        yield Place(f"the package {packages}", found)


def _installed(part: Part) -> Path | None:
    """A file of an installed package, by its metadata alone: nothing of it is imported."""
    try:
        path = Path(str(distribution(part.package).locate_file(part.path)))
    except PackageNotFoundError:
        return None
    return path if path.is_file() else None
