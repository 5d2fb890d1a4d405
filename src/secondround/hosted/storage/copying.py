"""A copy of all originals at another place: a backup of the store, or bringing one back."""

import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.ports.objects import Objects

EVERYBODY = ""


@dataclass(frozen=True)
class Copied:
    """How many files were copied, were there already, and went."""

    copied: int
    kept: int
    removed: int


def copy_all(here: Objects, there: Objects) -> Copied:
    """Afterwards `there` holds what `here` does and nothing else. A file never changes under its key, so what is there
    in its size is not copied again.

    Raises `Refused` where there is nothing here, rather than remove everything there.
    """
    wanted, known = here.list(EVERYBODY), set(there.list(EVERYBODY))
    if not wanted:
        raise Refused("there is nothing to copy", "Look at the address to copy from.")
    copied = 0
    with tempfile.TemporaryDirectory() as folder:
        passing = Path(folder) / "original"
        for key in wanted:
            if key in known and there.size(key) == here.size(key):
                continue
            # What somebody removes meanwhile is not there to be copied.
            with suppress(NotFound):
                here.fetch(key, passing)
                there.put_file(key, passing)
                copied += 1
    gone = known - set(wanted)
    for key in gone:
        there.delete(key)
    return Copied(copied, len(wanted) - copied, len(gone))
