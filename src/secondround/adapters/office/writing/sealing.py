"""The last thing done to a written file: what it says about itself, and the same bytes for the same words."""

import io
import re
from collections.abc import Mapping
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from secondround.foundation.ports.office.written import Manuscript

TAGS: Mapping[str, str] = {"en": "en-GB", "fr": "fr-FR", "de": "de-DE"}
"""The language of a text as office programs name it."""

PROPERTY = "outline"
"""The one property of ours in a file: the mark of its manuscript."""

_START = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_ABOUT = {
    "docProps/core.xml": (_CORE_TYPE, f"{_PACKAGE}/relationships/metadata/core-properties"),
    "docProps/app.xml": (_APP_TYPE, f"{_OFFICE}/relationships/extended-properties"),
    "docProps/custom.xml": (_CUSTOM_TYPE, f"{_OFFICE}/relationships/custom-properties"),
}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARK = re.compile(rf'name="{PROPERTY}"[^>]*>\s*<[^>]*lpwstr[^>]*>\s*([0-9a-f]{{16}})\s*<')


def sealed(data: bytes, manuscript: Manuscript) -> bytes:
    """The file with its title, language and the candidate's name, and nothing else about anybody.

    What a template said of its author, company and times is gone, and so is its small picture.
    """
    with ZipFile(io.BytesIO(data)) as archive:
        parts = {one.filename: archive.read(one) for one in archive.infolist()}
    kept = {name: part for name, part in parts.items() if not name.startswith("docProps/")}
    kept |= {
        "docProps/core.xml": _core(manuscript).encode(),
        "docProps/app.xml": f'{_HEAD}<Properties xmlns="{_OFFICE}/extended-properties"/>'.encode(),
        "docProps/custom.xml": _custom(manuscript.mark).encode(),
    }
    kept["[Content_Types].xml"] = _types(kept["[Content_Types].xml"].decode()).encode()
    kept["_rels/.rels"] = _relations(kept["_rels/.rels"].decode()).encode()
    return _packed(kept)


def mark_in(parts: Mapping[str, bytes]) -> str:
    """The mark of the manuscript that a file was written from, or the empty string."""
    found = _MARK.search(parts.get("docProps/custom.xml", b"").decode("utf-8", "replace"))
    return found[1] if found else ""


def sound(text: str) -> str:
    """The text without the characters that no office file holds."""
    return _NOT_XML.sub("", text)


def _core(manuscript: Manuscript) -> str:
    title, author = escape(sound(manuscript.title)), escape(sound(manuscript.author))
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f"<dc:language>{TAGS.get(manuscript.language, 'en-GB')}</dc:language></cp:coreProperties>"
    )


def _custom(mark: str) -> str:
    types = f"{_OFFICE}/docPropsVTypes"
    return (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{types}">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{PROPERTY}">'
        f"<vt:lpwstr>{mark}</vt:lpwstr></property></Properties>"
    )


def _types(types: str) -> str:
    own = re.sub(r'<Override PartName="/docProps/[^>]*/>', "", types)
    ours = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in _ABOUT.items()
    )
    return own.replace("</Types>", f"{ours}</Types>")


def _relations(relations: str) -> str:
    own = re.sub(r'<Relationship [^>]*Target="/?docProps/[^>]*/>', "", relations)
    ours = "".join(
        f'<Relationship Id="about{number}" Type="{kind}" Target="{name}"/>'
        for number, (name, (_, kind)) in enumerate(_ABOUT.items(), 1)
    )
    return own.replace("</Relationships>", f"{ours}</Relationships>")


def _packed(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    first = "[Content_Types].xml"
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name in (first, *sorted(parts.keys() - {first})):
            info = ZipInfo(name, _START)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            archive.writestr(info, parts[name])
    return stream.getvalue()
