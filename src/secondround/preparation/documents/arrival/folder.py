"""What lies in a candidate's folder, and what of it may be read."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.wording import sentence

# Files that systems leave in folders; nobody brought them.
_NOT_BROUGHT = {".ds_store", "thumbs.db", "desktop.ini"}
_BLOCK = 1 << 20

Progress = Callable[[str], None]
"""Is told the name of each file that is being read."""


def silently(name: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Found:
    """A file of the folder: its name inside it, its size, and why it must not be read (empty when it may)."""

    name: str
    path: Path
    size: int
    refusal: str = ""


def files_in(folder: Path, largest: int) -> tuple[Found, ...]:
    """Every file below the folder, by name; hidden ones and those that systems leave there excepted.

    A link that leads out of the folder, a file over `largest` bytes and one that is no plain file are found
    with a refusal. Nothing is opened. Raises `NotFound` and `Refused` where there is no folder, or nothing in it.
    """
    if not folder.exists():
        raise NotFound("the folder {folder}", "Check its name.", folder=folder)
    if not folder.is_dir():
        hint = sentence("Put what you have into a folder and name that.")
        raise Refused("{folder} is not a folder", hint, folder=folder)
    root = folder.resolve()
    found = tuple(_look_at(path, root, largest) for path in sorted(_walk(root)))
    if not found:
        hint = sentence("Put the posting, your CV and your notes into it.")
        raise Refused("{folder} is empty", hint, folder=folder)
    return found


def sha256_of(path: Path) -> str:
    """Of the file's bytes, read in blocks."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _walk(root: Path) -> Iterator[Path]:
    for directory, folders, names in os.walk(root, followlinks=False):
        here = Path(directory)
        linked = [name for name in folders if (here / name).is_symlink()]
        folders[:] = [n for n in folders if not n.startswith(".") and n not in linked]
        for name in [*names, *linked]:
            if not name.startswith((".", "~$")) and name.lower() not in _NOT_BROUGHT:
                yield here / name


def _look_at(path: Path, root: Path, largest: int) -> Found:
    name = path.relative_to(root).as_posix()
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(root):
            return Found(name, path, 0, "outside")
        if real.is_dir():
            return Found(name, path, 0, "link")
        if not real.is_file():
            return Found(name, path, 0, "not a file")
        size = real.stat().st_size
    except (OSError, RuntimeError):
        return Found(name, path, 0, "broken")
    return Found(name, path, size, "too large" if size > largest else "")
