"""What an office file says about itself."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.adapters.readers.office.package import OfficePackage
from secondround.adapters.readers.web.dates import iso_date

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CORE = {
    "title": "title",
    "creator": "author",
    "lastModifiedBy": "last_modified_by",
    "subject": "subject",
    "keywords": "keywords",
    "category": "category",
    "description": "comments",
    "contentStatus": "status",
    "language": "language",
    "revision": "revision",
    "created": "created",
    "modified": "modified",
    "lastPrinted": "printed",
}
_APP = {
    "Company": "company",
    "Manager": "manager",
    "Application": "program",
    "Template": "template",
    "TotalTime": "minutes",
}
_DATES = ("created", "modified", "printed")
_TAKEN_FROM_OUTSIDE = frozenset(
    {
        "image",
        "oleObject",
        "externalLinkPath",
        "attachedTemplate",
        "video",
        "audio",
        "media",
        "frame",
    }
)
_MOST_LINKS = 50


def fields_of(package: OfficePackage, parts: list[str]) -> dict[str, str]:
    """See `Finished.fields`. `parts` are those in which links to the outside are looked for."""
    said = dict(package.related("").values())
    core = package.xml(said.get("core-properties", "docProps/core.xml"))
    app = package.xml(said.get("extended-properties", "docProps/app.xml"))
    custom = package.xml(said.get("custom-properties", "docProps/custom.xml"))
    fields = dict(_named(core, _CORE)) | dict(_named(app, _APP)) | dict(_custom(custom))
    for name in _DATES:
        if name in fields:
            fields[name] = iso_date(fields[name])
    if fields.get("minutes") == "0":
        del fields["minutes"]
    fields["embedded"] = "\n".join(_embedded(package))
    fields["links"] = "\n".join(_links(package, parts))
    return {name: text for name, text in fields.items() if text}


def _named(root: "Element | None", names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for node in root if root is not None else ():
        key = names.get(node.tag.rpartition("}")[2])
        if key and (node.text or "").strip():
            yield key, (node.text or "").strip()


def _custom(root: "Element | None") -> Iterator[tuple[str, str]]:
    for node in root if root is not None else ():
        value = " ".join(filter(None, (text.strip() for text in node.itertext())))
        if value:
            yield f"custom {node.get('name') or ''}".strip(), value


def _embedded(package: OfficePackage) -> list[str]:
    return [name for name in package.names("") if "/embeddings/" in name]


def _links(package: OfficePackage, parts: list[str]) -> list[str]:
    found = (
        address
        for part in parts
        for kind, address in package.outside(part)
        if kind in _TAKEN_FROM_OUTSIDE
    )
    return list(dict.fromkeys(found))[:_MOST_LINKS]
