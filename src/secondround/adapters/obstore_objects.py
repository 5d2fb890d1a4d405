"""Originals in a folder or in an S3 bucket, with the same calls."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from secondround.foundation.errors import NotFound
from secondround.foundation.ports.objects import StoreGone
from secondround.foundation.settings import Settings
from secondround.foundation.wording import sentence

if TYPE_CHECKING:
    from obstore import Attributes
    from obstore.store import ObjectStore


NEVER_SHOWN: "Attributes" = {
    "Content-Disposition": "attachment",
    "Content-Type": "application/octet-stream",
}
"""What a bucket says to a browser that has a link to an original."""


class ObstoreObjects:
    """`Objects` over any of obstore's stores, opened at the first call.

    `url` is file:///folder or s3://bucket/prefix. A bucket's keys and its address come from the
    environment, as every S3 program reads them (AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL …).
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._store: ObjectStore | None = None
        # A folder keeps none.
        self._attributes = NEVER_SHOWN if url.startswith("s3:") else None

    def put(self, key: str, data: bytes) -> None:
        with _failures(key):
            self._opened().put(key, data, attributes=self._attributes)

    def get(self, key: str) -> bytes:
        with _failures(key):
            return bytes(self._opened().get(key).bytes())

    def part(self, key: str, start: int, end: int) -> bytes:
        with _failures(key):
            return bytes(self._opened().get_range(key, start=start, end=end))

    def put_file(self, key: str, path: Path) -> None:
        with _failures(key), path.open("rb") as file:
            self._opened().put(key, file, attributes=self._attributes)

    def fetch(self, key: str, path: Path) -> None:
        with _failures(key), path.open("wb") as file:
            for block in self._opened().get(key).stream():
                file.write(bytes(block))

    def has(self, key: str) -> bool:
        try:
            with _failures(key):
                self._opened().head(key)
        except NotFound:
            return False
        return True

    def size(self, key: str) -> int:
        with _failures(key):
            return int(self._opened().head(key)["size"])

    def delete(self, key: str) -> None:
        # S3 deletes what is not there without a word, a folder complains: both are fine.
        try:
            with _failures(key):
                self._opened().delete(key)
        except NotFound:
            return

    def list(self, prefix: str) -> Sequence[str]:
        with _failures(prefix):
            batches = self._opened().list(prefix)
            return sorted(str(found["path"]) for batch in batches for found in batch)

    def _opened(self) -> "ObjectStore":
        if self._store is None:
            self._store = _open(self._url)
        return self._store


def open_objects(settings: Settings) -> ObstoreObjects:
    """The bucket that was set, else the folder "objects" of the data folder."""
    folder = settings.data_dir.absolute() / "objects"
    return ObstoreObjects(settings.objects_url or folder.as_uri())


def _open(url: str) -> "ObjectStore":
    from obstore.store import LocalStore, from_url

    if url.startswith("file:"):
        return LocalStore.from_url(url, mkdir=True)
    return from_url(url)


@contextmanager
def _failures(key: str) -> Iterator[None]:
    from obstore.exceptions import BaseError, NotFoundError

    try:
        yield
    except (NotFoundError, FileNotFoundError) as error:
        raise NotFound(key) from error
    except (BaseError, OSError) as error:
        raise StoreGone(
            sentence("the store of originals ({error} at {key})"),
            sentence("Is its folder or bucket there, and may it be written to?"),
            error=type(error).__name__,
            key=key,
        ) from error
