"""SHA-256 of large files, computed once and remembered."""

import json
import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

Known = dict[str, str]


class Hashes:
    """Remembers hashes in one small file, by path, size and time of change (nanoseconds).

    A memory that cannot be read or written is no error: the hash is computed again.
    """

    def __init__(self, memory: Path) -> None:
        self._memory = memory
        self._known: Known | None = None

    def of(self, paths: Sequence[Path]) -> str:
        """The hash, in hexadecimal, of the files' bytes one after another. Raises `OSError`."""
        key = "|".join(_fingerprint(path) for path in paths)
        known = self._remembered()
        if key not in known:
            known[key] = _digest(paths)
            self._keep(known)
        return known[key]

    def _remembered(self) -> Known:
        if self._known is None:
            self._known = _load(self._memory)
        return self._known

    def _keep(self, known: Known) -> None:
        beside = self._memory.with_suffix(f".{os.getpid()}")
        try:
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(known, indent=1), encoding="utf-8")
            beside.replace(self._memory)
        except OSError:
            return


def _load(memory: Path) -> Known:
    try:
        known = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _fingerprint(path: Path) -> str:
    stat = path.stat()
    return f"{path}:{stat.st_size}:{stat.st_mtime_ns}"


def _digest(paths: Sequence[Path]) -> str:
    digest = sha256()
    for path in paths:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()
