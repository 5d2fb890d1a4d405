"""Small documents of every format, made while the tests run."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache

import docx
import openpyxl
import pptx
import typst

CONTENT_TYPES = "[Content_Types].xml"
_FONTS = b"/Resources<</Font<</F1 5 0 R>>>>"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_DC = "http://purl.org/dc/elements/1.1/"


@cache
def pdf(source: str) -> bytes:
    return typst.compile(source.encode())


def raw_pdf(content: bytes, extra: bytes = b"", length: int | None = None) -> bytes:
    """A PDF of one page written by hand, so that its content stream can be anything."""
    size = len(content) if length is None else length
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%b>>" % _FONTS,
        b"<</Length %d%b>>stream\n%b\nendstream" % (size, extra, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%btrailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return out + end % (table, len(out))


def word(document: "docx.document.Document") -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_with(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file with this XML as its body."""
    document = word(docx.Document())
    xml = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return replaced(document, {"word/document.xml": xml, **(parts or {})})


def slides(presentation: "pptx.presentation.Presentation") -> bytes:
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def sheets(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def odt(body: str, meta: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """An OpenDocument text with this XML as its body."""
    names = (
        f'xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}" xmlns:table="{_TABLE}" xmlns:dc="{_DC}" '
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    )
    content = (
        f"<office:document-content {names}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": f"<office:document-meta {names}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": "<manifest/>",
            **(more or {}),
        }
    )


def packed(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def replaced(archive: bytes, members: Mapping[str, str | bytes]) -> bytes:
    """The zip with some members replaced or added."""
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        kept = {name: old.read(name) for name in old.namelist()}
    return packed({**kept, **members})
