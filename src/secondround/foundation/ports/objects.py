"""The socket for the store of originals: bytes under a key, links to them; and the one place where a key's owner is
checked."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal, Protocol

from secondround.foundation.errors import EngineFailed, Refused
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


class StoreGone(EngineFailed):
    """The store of originals cannot be reached."""


class Objects(Protocol):
    """Keeps bytes as they came. Keys are made by `object_key`.

    Every call raises `StoreGone` when the store cannot be reached.
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


class OwnObjects:
    """`Objects` of one owner: a key of anybody else's is `Refused` before the store is asked.

    What a kit holds. The prefix is that of the owner, workspace first, whatever a key has been read from.
    """

    def __init__(self, store: Objects, owner: Owner) -> None:
        self._store = store
        self._prefix = owner_prefix(owner)

    def of(self, owner: Owner) -> "OwnObjects":
        """The same store, for another; these for the same owner."""
        same = owner_prefix(owner) == self._prefix
        return self if same else OwnObjects(self._store, owner)

    def put(self, key: str, data: bytes) -> None:
        self._store.put(self._own(key), data)

    def get(self, key: str) -> bytes:
        return self._store.get(self._own(key))

    def part(self, key: str, start: int, end: int) -> bytes:
        return self._store.part(self._own(key), start, end)

    def put_file(self, key: str, path: Path) -> None:
        self._store.put_file(self._own(key), path)

    def fetch(self, key: str, path: Path) -> None:
        self._store.fetch(self._own(key), path)

    def has(self, key: str) -> bool:
        return self._store.has(self._own(key))

    def size(self, key: str) -> int:
        return self._store.size(self._own(key))

    def delete(self, key: str) -> None:
        self._store.delete(self._own(key))

    def list(self, prefix: str) -> Sequence[str]:
        if prefix != self._prefix:
            self._own(prefix.removesuffix("/"))
        return self._store.list(prefix)

    def _own(self, key: str) -> str:
        return own_key(self._prefix, key)


def own_key(prefix: str, key: str) -> str:
    """The key, where it lies inside. Raises `Refused`."""
    parts = key.removeprefix(prefix).split("/")
    odd = "\\" in key or any(part in ("", ".", "..") for part in parts)
    if not key.startswith(prefix) or odd:
        raise Refused("what is kept under this key is not yours")
    return key


Method = Literal["GET", "PUT"]


class Links(Protocol):
    """Makes links; the store itself is not asked."""

    @property
    def origin(self) -> str:
        """Where they all lead: scheme, host and port."""

    def link(self, key: str, method: Method, seconds: int) -> str:
        """An address that takes (PUT) or gives (GET) the bytes of this key for so long, and does nothing else.

        It says neither how large nor of which kind they may be: whoever takes them over looks.
        """


class OwnLinks:
    """`Links` of one owner: a key of anybody else's is `Refused`."""

    def __init__(self, links: Links, owner: Owner) -> None:
        self._links = links
        self._prefix = owner_prefix(owner)

    def link(self, key: str, method: Method, seconds: int) -> str:
        return self._links.link(own_key(self._prefix, key), method, seconds)
