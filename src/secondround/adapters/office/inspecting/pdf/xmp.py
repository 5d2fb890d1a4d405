"""XMP: the newer list of what a PDF says about itself, which programs fill beside the older one."""

import re
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.pdf.packed import metadata_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_PDF = "{http://ns.adobe.com/pdf/1.3/}"
_OWN = "{http://ns.adobe.com/pdfx/1.3/}"
_RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_FIELDS = {
    f"{_DC}title": "title",
    f"{_DC}creator": "author",
    f"{_DC}contributor": "last_modified_by",
    f"{_DC}publisher": "company",
    f"{_DC}description": "subject",
    f"{_DC}language": "language",
    f"{_DC}subject": "keywords",
    f"{_DC}rights": "comments",
    f"{_RIGHTS}Owner": "manager",
    f"{_PDF}Keywords": "keywords",
    f"{_OWN}Company": "company",
    f"{_OWN}Manager": "manager",
    f"{_OWN}Category": "category",
    f"{_XMP}CreatorTool": "program",
    f"{_XMP}CreateDate": "created",
    f"{_XMP}ModifyDate": "modified",
}
_PACKET = re.compile(rb"<x:xmpmeta\b.{0,262144}?</x:xmpmeta\s*>", re.DOTALL)
_HOSTILE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def in_xmp(data: bytes) -> dict[str, str]:
    """By the names of `Finished.fields` what the last packet says, which is the one that counts."""
    from lxml import etree

    packets = [one for each in (data, *metadata_in(data)) for one in _PACKET.findall(each)]
    if not packets or _HOSTILE.search(packets[-1]):
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(packets[-1], parser)
    found: dict[str, str] = {}
    for node in root.iter() if root is not None else ():
        if isinstance(node.tag, str):
            _keep(found, node.tag, _words(node))
            for name, value in node.attrib.items():
                _keep(found, str(name), str(value))
    return found


def _keep(found: dict[str, str], name: str, value: str) -> None:
    """A field that a program added itself goes by its own name."""
    field = _FIELDS.get(name, "")
    if not field and name.startswith(_OWN):
        field = f"custom {name.removeprefix(_OWN)}"
    if field and value.strip():
        found.setdefault(field, value.strip())


def _words(node: "Element") -> str:
    items = [(one.text or "").strip() for one in node.iter(f"{_RDF}li")]
    return "; ".join(filter(None, items)) if items else (node.text or "").strip()
