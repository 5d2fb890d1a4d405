"""What models.lock says."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from secondround.foundation.errors import NotFound

LOCK = Path(__file__).with_name("models.lock")


@dataclass(frozen=True)
class Part:
    """A file inside an installed package: one whole weights file, or a piece of one."""

    package: str
    path: str


@dataclass(frozen=True)
class LockedFile:
    """`size` is in bytes; `parts`, joined in order, are the file; `hub` is its path on the hub."""

    name: str
    size: int
    sha256: str
    parts: tuple[Part, ...] = ()
    hub: str = ""


@dataclass(frozen=True)
class Edition:
    """One packing of a model: all its files, or it cannot be used."""

    name: str
    files: tuple[LockedFile, ...]

    @property
    def on_hub(self) -> bool:
        return all(file.hub for file in self.files)


@dataclass(frozen=True)
class Model:
    """`purpose` is for the candidate; `languages` are ISO 639-1; editions by preference."""

    name: str
    purpose: str
    languages: tuple[str, ...]
    licence: str
    origin: str
    editions: tuple[Edition, ...]


@cache
def locked_models() -> tuple[Model, ...]:
    return parse_lock(LOCK.read_text(encoding="utf-8"))


def locked_model(name: str) -> Model:
    """Raises `NotFound`, whose hint lists the names there are."""
    for model in locked_models():
        if model.name == name:
            return model
    names = ", ".join(model.name for model in locked_models())
    raise NotFound(f"no model is called {name}", f"Choose one of: {names}.")


def parse_lock(text: str) -> tuple[Model, ...]:
    return tuple(_model(entry) for entry in tomllib.loads(text)["model"])


def _model(entry: Mapping[str, Any]) -> Model:
    return Model(
        name=entry["name"],
        purpose=entry["purpose"],
        languages=tuple(entry["languages"]),
        licence=entry["licence"],
        origin=entry["origin"],
        editions=tuple(
            Edition(edition["name"], tuple(_file(file) for file in edition["file"]))
            for edition in entry["edition"]
        ),
    )


def _file(entry: Mapping[str, Any]) -> LockedFile:
    parts = tuple(Part(**part) for part in entry.get("parts", ()))
    return LockedFile(entry["name"], entry["size"], entry["sha256"], parts, entry.get("hub", ""))
