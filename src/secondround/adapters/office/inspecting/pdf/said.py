"""What a PDF says about itself: in its old list of properties, and in XMP."""

import re
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from secondround.adapters.office.inspecting.pdf.strings import wide
from secondround.adapters.readers.pdf.engine import View
from secondround.adapters.readers.web.dates import iso_date

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ASKED: Mapping[str, str] = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "Creator": "program",
    "Company": "company",
    "Manager": "manager",
    "Category": "category",
    "CreationDate": "created",
    "ModDate": "modified",
}
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_IN_XMP = {
    f"{_DC}title": "title",
    f"{_DC}creator": "author",
    f"{_DC}description": "subject",
    f"{_DC}language": "language",
    f"{_XMP}CreatorTool": "program",
    f"{_XMP}CreateDate": "created",
    f"{_XMP}ModifyDate": "modified",
    f"{_DC}subject": "keywords",
}
_PACKET = re.compile(rb"<x:xmpmeta\b.{0,262144}?</x:xmpmeta\s*>", re.DOTALL)
_HOSTILE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DATE = re.compile(
    r"D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2})?'?)?"
)


def fields_of(said: Mapping[str, str], data: bytes) -> dict[str, str]:
    """See `Finished.fields`; what the list leaves open is taken from XMP."""
    fields = {name: said.get(key, "").strip() for key, name in ASKED.items()}
    for name in ("created", "modified"):
        fields[name] = pdf_date(fields[name])
    for name, text in _in_xmp(data).items():
        if not fields.get(name):
            fields[name] = iso_date(text) if name in ("created", "modified") else text
    return {name: text for name, text in fields.items() if text}


def pdf_date(text: str) -> str:
    """ "D:20261130120000+01'00'" in ISO 8601; empty where it is no date."""
    found = _DATE.match(text)
    if not found:
        return ""
    year, month, day, hour, minute, second, utc, hours, minutes = found.groups()
    date = f"{year}-{month or '01'}-{day or '01'}"
    if not hour:
        return iso_date(date)
    zone = "+00:00" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    return iso_date(f"{date}T{hour}:{minute or '00'}:{second or '00'}{zone}")


def language_of(view: View) -> str:
    """The language that the whole document is said to be in."""
    return wide(partial(view.engine.FPDFCatalog_GetLanguage, view.document))


def attached_to(view: View) -> list[str]:
    """The names of files that it carries inside."""
    engine: Any = view.engine
    count = min(engine.FPDFDoc_GetAttachmentCount(view.document), 100)
    held = (engine.FPDFDoc_GetAttachment(view.document, at) for at in range(count))
    return [wide(partial(engine.FPDFAttachment_GetName, one)) for one in held if one]


def _in_xmp(data: bytes) -> dict[str, str]:
    """Of the last packet, which is the one that counts; packed ones are not looked for."""
    from lxml import etree

    found: dict[str, str] = {}
    packets = _PACKET.findall(data)
    if not packets or _HOSTILE.search(packets[-1]):
        return found
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(packets[-1], parser)
    for node in root.iter() if root is not None else ():
        if isinstance(node.tag, str):
            if node.tag in _IN_XMP:
                found.setdefault(_IN_XMP[node.tag], _words(node))
            for name, value in node.attrib.items():
                if name in _IN_XMP:
                    found.setdefault(_IN_XMP[str(name)], str(value))
    return found


def _words(node: "Element") -> str:
    items = [(one.text or "").strip() for one in node.iter(f"{_RDF}li")]
    return ", ".join(filter(None, items)) if items else (node.text or "").strip()
