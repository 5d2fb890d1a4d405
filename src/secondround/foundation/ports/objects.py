"""The socket for the store of originals: bytes under a key."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from secondround.foundation.owner import Owner


def object_key(owner: Owner, data: bytes) -> str:
    """`workspace/person/xx/<sha256 of the bytes>`: the same bytes of one owner lie in one place."""
    return object_key_of(owner, sha256(data).hexdigest())


def object_key_of(owner: Owner, digest: str) -> str:
    """The same for bytes whose SHA-256, in hexadecimal, is known."""
    return f"{owner_prefix(owner)}{digest[:2]}/{digest}"


def owner_prefix(owner: Owner) -> str:
    """Ends in "/", so that no owner's prefix begins another's. The ids are ours, not typed by anyone."""
    return f"{owner.workspace_id}/{owner.person_id}/"


class Objects(Protocol):
    """Keeps bytes as they came. Keys are made by `object_key`.

    Every call raises `EngineFailed` when the store cannot be reached.
    """

    def put(self, key: str, data: bytes) -> None:
        """Afterwards `get(key)` gives `data`; putting the same again changes nothing."""

    def get(self, key: str) -> bytes:
        """Raises `NotFound`."""

    def part(self, key: str, start: int, end: int) -> bytes:
        """The bytes from `start` up to, not including, `end`. Raises `NotFound`."""

    def put_file(self, key: str, path: Path) -> None:
        """As `put`, of a file that may be larger than the memory."""

    def fetch(self, key: str, path: Path) -> None:
        """Afterwards the file holds the bytes; they are never all in memory. Raises `NotFound`."""

    def has(self, key: str) -> bool: ...

    def size(self, key: str) -> int:
        """Bytes. Raises `NotFound`."""

    def delete(self, key: str) -> None:
        """Afterwards `has(key)` is false; deleting what is not there is no error."""

    def list(self, prefix: str) -> Sequence[str]:
        """The keys that begin with `prefix`, sorted. `prefix` ends in "/"."""
