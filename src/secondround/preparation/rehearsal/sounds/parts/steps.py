"""Parts of a sound, kept, joined, listened to and deleted. A home is where one sound lies: "takes/…", "runs/…"."""

from collections.abc import Sequence
from pathlib import Path

from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import owner_prefix
from secondround.preparation.rehearsal.sound import seconds_of, wav_head

JOINED = "take.wav"


def keep_part(kit: Kit, home: str, number: int, samples: bytes) -> None:
    """The samples of this number are kept, in place of those of the same number before."""
    kit.objects.put(f"{_parts(kit, home)}{number:06d}", samples)


def parts_of(kit: Kit, home: str) -> Sequence[str]:
    """Where the parts kept so far are, in their order."""
    return kit.objects.list(_parts(kit, home))


def length_kept(kit: Kit, home: str) -> float:
    """Seconds of sound that are kept in parts; none of them is read."""
    return seconds_of(sum(kit.objects.size(key) for key in parts_of(kit, home)))


def join(kit: Kit, home: str, path: Path) -> str:
    """Afterwards the file and the store hold all of it in one piece, beside its parts. Its key; empty without any.

    One part at a time is in memory.
    """
    parts = parts_of(kit, home)
    if not parts:
        return ""
    with path.open("wb") as file:
        file.write(wav_head(0))
        for key in parts:
            file.write(kit.objects.get(key))
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


def _whole(kit: Kit, home: str) -> str:
    return f"{owner_prefix(kit.owner)}{home}/"


def _parts(kit: Kit, home: str) -> str:
    return f"{_whole(kit, home)}parts/"
