"""What every maker needs: a source's head and body, line ends, and zips without a clock."""

import io
import tomllib
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Head = dict[str, Any]


def read(source: Path) -> tuple[Head, str]:
    """The TOML between the two `+++` lines, and the text below it."""
    _, head, body = source.read_text(encoding="utf-8").split("+++\n", 2)
    return tomllib.loads(head), body.strip() + "\n"


def crlf(source: Path) -> bytes:
    """The text with the line ends that calendars, cards and mails ask for."""
    return source.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def packed(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of the entries, in their order, all dated 2 December 2026."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, (2026, 12, 2, 8, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def repacked(content: bytes) -> bytes:
    """The same zip with its dates fixed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return packed([(entry.filename, archive.read(entry)) for entry in archive.infolist()])
