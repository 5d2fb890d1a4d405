"""Where things lie in an archive: originals under the names people know, everything else by its key."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zipfile import ZipFile, ZipInfo

from secondround.foundation.errors import Refused

CONTENTS = "archive.json"
LISTS = "lists/"
OTHERS = "others/"
KEPT = "archives/"
"""After the owner's prefix: archives that were saved to be fetched later; no archive holds another."""

LONGEST = 120
"""Characters of a name."""

MOST_TIMES = 200
"""Times larger than the packed bytes: text packs to a tenth, and only a trap to a thousandth."""


def path_of(folder: str, name: str, taken: Iterable[str]) -> str:
    """A path for a document that every system can unpack and that is not taken."""
    parts = [safe(one) for one in (folder, *name.split("/")) if one.strip(" .")]
    path = "/".join(["documents", *parts])
    stem, ending = posixpath.splitext(path)
    there, number = {one.casefold() for one in taken}, 2
    while path.casefold() in there:
        path, number = f"{stem} ({number}){ending}", number + 1
    return path


def safe(name: str) -> str:
    """The name without what a file system would refuse or follow."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", name).strip(" .")
    return plain[-LONGEST:].strip(" .") or "unnamed"


def changed_in(value: Any, change: Mapping[str, str]) -> Any:
    """The value with every text that is a key of `change` replaced."""
    if isinstance(value, str):
        return change.get(value, value)
    if isinstance(value, list):
        return [changed_in(one, change) for one in value]
    if isinstance(value, dict):
        return {name: changed_in(one, change) for name, one in value.items()}
    return value


def texts_in(value: Any) -> Iterator[str]:
    """Every text in the value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)
    elif isinstance(value, dict):
        yield from texts_in(list(value.values()))


def check_members(archive: ZipFile, largest: int) -> None:
    """Raises `Refused` for a file that would unpack to more than `largest` bytes, or to far more than it holds."""
    members: list[ZipInfo] = archive.infolist()
    whole = sum(one.file_size for one in members)
    packed = sum(one.compress_size for one in members)
    if whole > largest or whole > max(packed, 1) * MOST_TIMES:
        raise Refused(
            "this archive would unpack to {size} MB",
            "An archive that SecondRound saved is never so large.",
            size=whole // 1_000_000,
        )


def lines_in(archive: ZipFile, path: str) -> Iterator[bytes]:
    """The lines of a member, one at a time."""
    with archive.open(path) as file:
        for line in file:
            if line.strip():
                yield line
