"""Writing what was prepared beside what the candidate changed, never over it."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from secondround.foundation.errors import Refused
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import object_key
from secondround.preparation.brief.model import Brief

LIST = ".written.json"


def out_folder(folder: Path, chosen: Path | None) -> Path:
    """Where the brief goes: the folder chosen, else one beside the candidate's.

    Raises `Refused` when it would lie inside the candidate's folder, which is only ever read.
    """
    out = chosen or folder.resolve().with_name(folder.resolve().name + "-prepared")
    if out.resolve().is_relative_to(folder.resolve()):
        raise Refused(
            "{out} is inside {folder}",
            "Choose a folder outside it with --out; yours is only read.",
            out=out,
            folder=folder,
        )
    return out


def read_list(out: Path) -> dict[str, str]:
    """What the list in the folder says was written there, by path; empty where there is none.

    It lies beside the files, so that they are known for ours after the database was lost or moved.
    """
    try:
        names = json.loads((out / LIST).read_bytes())
        return {str(out / str(name)): str(key) for name, key in names.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def write_list(out: Path, written: Mapping[str, str]) -> None:
    """Keep the list of what was written."""
    names = {Path(path).name: key for path, key in written.items()}
    write_whole(out / LIST, json.dumps(names, indent=2).encode())


def changed_by_hand(path: Path, owner: Owner, written: Mapping[str, str]) -> bool:
    """Whether the file is there and is not what was last written there."""
    return path.is_file() and object_key(owner, path.read_bytes()) != written.get(str(path))


def set_aside(path: Path) -> Path:
    """Move the candidate's changed file next to itself under a free name; the new name."""
    for number in range(1, 1000):
        aside = path.with_name(f"{path.stem} (yours {number}){path.suffix}")
        if not aside.exists():
            return path.rename(aside)
    raise Refused("{path} cannot be set aside", "Move it yourself, then prepare again.", path=path)


def write_whole(path: Path, data: bytes) -> None:
    """All of it or nothing: a broken-off write leaves the file as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".{path.name}.new")
    waiting.write_bytes(data)
    waiting.replace(path)


def hrefs_of(brief: Brief, out: Path) -> dict[str, str]:
    """Relative addresses of the originals that lie in the candidate's folder as files of their own."""
    folder = Path(brief.candidacy.source)
    found = {}
    for document in brief.documents:
        path = folder / document.name
        if document.status != "refused" and path.is_file():
            found[document.name] = quote(os.path.relpath(path, out.resolve()))
    return found
