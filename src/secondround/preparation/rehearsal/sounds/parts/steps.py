"""Parts of a sound, kept, joined, listened to and deleted. A home is where one sound lies: "takes/…", "runs/…"."""

import re
from collections.abc import Sequence
from pathlib import Path

from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import owner_prefix
from secondround.foundation.ports.speech import BYTES, RATE
from secondround.preparation.rehearsal.sound import wav_head

JOINED = "take.wav"

NAME = re.compile(r"(\d{9})-(\d{9})")
"""Of a part: the sample it begins with, and the one after its last."""


def keep_part(kit: Kit, home: str, begin: int, samples: bytes) -> None:
    """The samples from the one numbered `begin` are kept. Parts may overlap: two processes that each keep what came to
    them write over nothing of the other's."""
    end = begin + len(samples) // BYTES
    kit.objects.put(f"{_parts(kit, home)}{begin:09d}-{end:09d}", samples)


def parts_of(kit: Kit, home: str) -> Sequence[str]:
    """Where the parts kept so far are, in their order."""
    return kit.objects.list(_parts(kit, home))


def kept_to(kit: Kit, home: str) -> int:
    """The sample up to which sound is kept in parts, by any process; none of them is read."""
    return max((end for _, end, _ in _placed(kit, home)), default=0)


def length_kept(kit: Kit, home: str) -> float:
    """The same in seconds."""
    return kept_to(kit, home) / RATE


def join(kit: Kit, home: str, path: Path) -> str:
    """Afterwards the file and the store hold all of it in one piece, beside its parts. Its key; empty without any.

    One part at a time is in memory.
    """
    parts = _placed(kit, home)
    if not parts:
        return ""
    reached = 0
    with path.open("wb") as file:
        file.write(wav_head(0))
        for begin, end, key in parts:
            if end > reached:
                file.write(kit.objects.get(key)[max(reached - begin, 0) * BYTES :])
                reached = end
        size = file.tell() - len(wav_head(0))
        file.seek(0)
        file.write(wav_head(size))
    return keep_whole(kit, home, path)


def keep_whole(kit: Kit, home: str, path: Path, name: str = JOINED) -> str:
    """The file is the sound of this home, in one piece, under this name. Its key."""
    key = f"{_whole(kit, home)}{name}"
    kit.objects.put_file(key, path)
    return key


def joined_key(kit: Kit, home: str) -> str:
    """Where the sound lies once it is in one piece."""
    return f"{_whole(kit, home)}{JOINED}"


def drop_parts(kit: Kit, home: str) -> None:
    """Its parts are not needed any more: all of it is kept in one piece."""
    for part in parts_of(kit, home):
        kit.objects.delete(part)


def delete(kit: Kit, home: str) -> None:
    """Nothing of the sound is left."""
    for key in (*parts_of(kit, home), *kit.objects.list(_whole(kit, home))):
        kit.objects.delete(key)


def _placed(kit: Kit, home: str) -> Sequence[tuple[int, int, str]]:
    """Each part with the samples it reaches from and to, in their order."""
    named = ((NAME.fullmatch(key.rpartition("/")[2]), key) for key in parts_of(kit, home))
    return sorted((int(found[1]), int(found[2]), key) for found, key in named if found)


def _whole(kit: Kit, home: str) -> str:
    return f"{owner_prefix(kit.owner)}{home}/"


def _parts(kit: Kit, home: str) -> str:
    return f"{_whole(kit, home)}parts/"
