"""An office file of somebody else's, opened with suspicion: a template, or a file that came back."""

import io
import re
from collections.abc import Mapping
from zipfile import BadZipFile, ZipFile

from secondround.adapters.readers.packed.charted import is_behind_a_chart
from secondround.adapters.readers.packed.safe_zip import MemberRefused, SafeZip
from secondround.foundation.errors import Unreadable

_FOLDERS = {"pptx": "ppt/", "docx": "word/", "xlsx": "xl/"}
_MACRO = re.compile(r"(?:^|/)vba\w*[.](?:bin|xml)$|(?:^|/)activex/|(?:^|/)embeddings/", re.I)
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
_TEMPLATE_TYPES = (
    (b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"),
    (b"presentationml.slideshow.main+xml", b"presentationml.presentation.main+xml"),
    (b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"),
    (b"spreadsheetml.template.main+xml", b"spreadsheetml.sheet.main+xml"),
)


def opened(data: bytes, name: str, format_: str, *, charts: bool = False) -> Mapping[str, bytes]:
    """The parts of a PPTX, DOCX or XLSX by their names, templates as files of their kind.

    Raises `Unreadable`: no such file, damaged, protected by a password, swelling, with programs or with entities; with
    another file in it, unless `charts` are wanted and it is the workbook of one.
    """
    try:
        archive = SafeZip(data)
        parts = {one.name: archive.unpack(one) for one in archive.members}
    except (BadZipFile, MemberRefused, EOFError, ValueError) as cause:
        raise _unread(name, format_) from cause
    if archive.too_many or not any(one.startswith(_FOLDERS[format_]) for one in parts):
        raise _unread(name, format_)
    if any(_MACRO.search(one) and not (charts and is_behind_a_chart(one, parts)) for one in parts):
        raise Unreadable(
            "{name}: there is a program or another file in it.",
            "Save it without macros and without embedded files.",
            name=name,
        )
    if any(_DOCTYPE.search(part[:4096]) for one, part in parts.items() if _is_xml(one)):
        raise _unread(name, format_)
    types = parts.get("[Content_Types].xml", b"")
    for template, plain in _TEMPLATE_TYPES:
        types = types.replace(template, plain)
    return {**parts, "[Content_Types].xml": types}


def as_stream(parts: Mapping[str, bytes]) -> io.BytesIO:
    """The parts as a file to be opened."""
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    stream.seek(0)
    return stream


def damaged(name: str, format_: str) -> Unreadable:
    """What to raise where a parser failed."""
    return _unread(name, format_)


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels", ".vml"))


def _unread(name: str, format_: str) -> Unreadable:
    return Unreadable(
        "{name}: it is no {format} file, or is damaged or protected.",
        "Open it in the program it came from, save it as {format} without a password, and bring that.",
        name=name,
        format=format_.upper(),
    )
