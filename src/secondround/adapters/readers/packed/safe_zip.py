"""A zip archive of which every member is checked before, and counted while, it is unpacked."""

import io
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from secondround.adapters.readers.limits import (
    MAX_MEMBER,
    MAX_MEMBERS,
    MAX_RATIO,
    MAX_UNPACKED,
    RATIO_FROM,
)
from secondround.foundation.wording import sentence

_CHUNK = 1 << 20
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


class MemberRefused(Exception):
    """A member that is not unpacked; the message says why, to follow its name."""


@dataclass(frozen=True)
class Member:
    """One file in the archive: its name as shown, and zip's own record of it."""

    name: str
    info: zipfile.ZipInfo


class SafeZip:
    """The files in a zip; unpacking stops at the limits of one member and of all together."""

    def __init__(self, data: bytes, most: int | None = None) -> None:
        """Its first `most` files, else `MAX_MEMBERS`. Raises what `zipfile` raises when `data` is not a whole zip."""
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._left = MAX_UNPACKED
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        most = MAX_MEMBERS if most is None else most
        self.too_many = len(infos) > most
        self.members = tuple(Member(_name(info), info) for info in infos[:most])
        self._by_name: Mapping[str, Member] = {member.name: member for member in self.members}

    def find(self, name: str) -> Member | None:
        """The member of that name."""
        return self._by_name.get(name)

    def unpack(self, member: Member, most: int = MAX_MEMBER) -> bytes:
        """The member's bytes; raises `MemberRefused` when it is unsafe, protected, damaged or too large."""
        if trouble := _trouble(member, min(most, self._left)):
            raise MemberRefused(trouble)
        try:
            data = self._read(member, min(most, self._left))
        except MemberRefused:
            raise
        except (
            Exception
        ) as cause:  # zipfile and its decompressors fail in many ways on damaged bytes
            raise MemberRefused(sentence("is damaged")) from cause
        self._left -= len(data)
        return data

    def _read(self, member: Member, most: int) -> bytes:
        chunks: list[bytes] = []
        total = 0
        with self._zip.open(member.info) as stream:
            while chunk := stream.read(_CHUNK):
                total += len(chunk)
                if total > most or _swells(total, member.info.compress_size):
                    raise MemberRefused(sentence("unpacks to far more than a document holds"))
                chunks.append(chunk)
        return b"".join(chunks)


def leads_out(member: Member) -> bool:
    """Whether the name of a member points outside the archive."""
    return _leaves_folder(member.info.orig_filename) or _leaves_folder(member.name)


def _trouble(member: Member, most: int) -> str:
    info = member.info
    if leads_out(member):
        return sentence("points outside the archive")
    if stat.S_ISLNK(info.external_attr >> 16):
        return sentence("is a link to another place")
    if info.flag_bits & _ENCRYPTED:
        return sentence("is protected by a password")
    if info.file_size > most or _swells(info.file_size, info.compress_size):
        return sentence("unpacks to far more than a document holds")
    return ""


def _swells(size: int, packed: int) -> bool:
    return size > RATIO_FROM and size > MAX_RATIO * max(packed, 1)


def _leaves_folder(name: str) -> bool:
    """Absolute paths, drive letters, ".." among the parts, in either kind of slash."""
    path = name.replace("\\", "/")
    return path.startswith("/") or path[1:2] == ":" or ".." in path.split("/") or "\0" in path


def _name(info: zipfile.ZipInfo) -> str:
    """The name; UTF-8 that is not marked as such, which many programs write, is recognised."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename
