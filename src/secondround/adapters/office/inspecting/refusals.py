"""Files that are not opened, each told why and what to do instead."""

from collections.abc import Mapping

from secondround.adapters.readers.guard import extension
from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.packed.sniff import zip_kind
from secondround.foundation.errors import Unreadable
from secondround.foundation.wording import sentence

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EXTENSIONS: Mapping[str, frozenset[str]] = {
    "pptx": frozenset({"pptx", "pptm", "ppsx", "ppsm", "potx", "potm", "ppt", "pps", "pot"}),
    "docx": frozenset({"docx", "docm", "dotx", "dotm", "doc", "dot"}),
    "xlsx": frozenset({"xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "xlt"}),
    "pdf": frozenset({"pdf"}),
}
"""The extensions of each format, also those of files that are refused for what they are."""

_SEALED = "EncryptedPackage".encode("utf-16-le")
_STREAMS = {
    "pptx": "PowerPoint Document".encode("utf-16-le"),
    "docx": "WordDocument".encode("utf-16-le"),
    "xlsx": "Workbook".encode("utf-16-le"),
}
_MACROS = ("vbaproject.bin", "vbaprojectsignature.bin")
_WITH_MACROS = (b"macroEnabled", b"vbaProject")

_UNSEAL = sentence("Open it with its password and save a copy without one.")
_SAVE_AS = sentence("Open it and save it as {format}.")
_WITHOUT = sentence("Save a copy as {format}, which has none: nobody should be asked to run them.")
_AGAIN = sentence("Open it in the program it came from, save it again and bring the new copy.")
_OTHER = sentence("Bring the file as PPTX, DOCX, XLSX or PDF.")
_EMPTY = sentence("Save it again and bring the new copy.")


def sureness(data: bytes, name: str, own: str) -> float:
    """How surely a file is one of the format `own`: 1.0 by its content, less by its extension alone."""
    kind = "pdf" if b"%PDF-" in data[:1024] else zip_kind(data)
    if kind == own:
        return 1.0
    if kind in EXTENSIONS:
        return 0.0
    if data.startswith(OLE) and own in _STREAMS:
        return 0.9 if _old_kind(data, name) == own else 0.0
    return 0.5 if extension(name) in EXTENSIONS[own] else 0.0


def refuse(data: bytes, name: str, own: str) -> None:
    """Raises `Unreadable` where the bytes are not those of a whole, open file of the format `own`."""
    wanted = own.upper()
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable("{name}: the file is empty.", _EMPTY, name=name)
    if data.startswith(OLE):
        if _SEALED in data:
            raise Unreadable("{name}: it is protected by a password.", _UNSEAL, name=name)
        raise Unreadable(
            "{name}: it is in the format of before 2007.", _SAVE_AS, name=name, format=wanted
        )
    kind = "pdf" if own == "pdf" and b"%PDF-" in data[:1024] else zip_kind(data)
    if kind == own:
        return
    if kind == "zip" and extension(name) in EXTENSIONS[own]:
        raise Unreadable("{name}: its parts are missing.", _AGAIN, name=name)
    raise Unreadable("{name}: it is not {format}.", _OTHER, name=name, format=wanted)


def opened(data: bytes, name: str, own: str) -> OfficePackage:
    """The package, once nothing in it is a program or points outside it. Raises `Unreadable`."""
    package = OfficePackage(data, name)
    if out := package.leading_out():
        raise Unreadable(
            "{name}: the part {path} points outside the file.", _AGAIN, name=name, path=out[0]
        )
    if _has_macros(package):
        raise Unreadable(
            "{name}: it carries macros, programs that run when it is opened.",
            _WITHOUT,
            name=name,
            format=own.upper(),
        )
    return package


def _has_macros(package: OfficePackage) -> bool:
    """By what is in it, whatever its name says: a VBA project, sheets of Excel 4 macros, the declared type."""
    types = package.data("[Content_Types].xml") or b""
    if any(sign in types for sign in _WITH_MACROS):
        return True
    names = (name.lower() for name in package.names(""))
    return any(name.endswith(_MACROS) or "/macrosheets/" in name for name in names)


def _old_kind(data: bytes, name: str) -> str:
    """The format that an OLE file is the older or sealed form of."""
    given = extension(name)
    by_name = next((kind for kind, names in EXTENSIONS.items() if given in names), "")
    return by_name or next((kind for kind, stream in _STREAMS.items() if stream in data), "")
