"""Comments beside a slide, of both kinds that programs write."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from secondround.adapters.office.inspecting.drawn.names import A
from secondround.adapters.office.inspecting.drawn.text import text_of
from secondround.adapters.office.inspecting.slides.levels import Sheet
from secondround.adapters.office.inspecting.slides.names import P
from secondround.adapters.readers.office.package import OfficePackage
from secondround.foundation.ports.office.finished import Remark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NEW = "{http://schemas.microsoft.com/office/powerpoint/2018/8/main}"


def authors_of(package: OfficePackage, path: str) -> dict[str, str]:
    """Who commented, by the id that comments give; `path` is that of the presentation."""
    found: dict[str, str] = {}
    for kind, target in package.related(path).values():
        if kind in ("commentAuthors", "authors"):
            root = package.xml(target)
            for one in root if root is not None else ():
                found[one.get("id") or ""] = one.get("name") or ""
    return found


def comments_on(
    package: OfficePackage, sheet: Sheet, authors: Mapping[str, str], place: str
) -> Iterator[Remark]:
    """The comments on a slide and the answers to them, in order."""
    for kind, target in sheet.related.values():
        root = package.xml(target) if kind == "comments" else None
        for one in root.iter(f"{P}cm", f"{_NEW}cm", f"{_NEW}reply") if root is not None else ():
            author = authors.get(one.get("authorId") or "", "")
            yield Remark(place, _words(one), author)


def _words(comment: "Element") -> str:
    if comment.tag == f"{P}cm":
        return comment.findtext(f"{P}text") or ""
    body = comment.find(f"{_NEW}txBody")
    lines = body.iter(f"{A}p") if body is not None else ()
    return "\n".join(map(text_of, lines))
