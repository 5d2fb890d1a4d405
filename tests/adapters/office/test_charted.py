"""The workbook behind a chart comes through in a file that came back; nothing else within a file does."""

import io
from zipfile import ZipFile

import openpyxl
import pytest

from adapters.office.looking import saved
from adapters.office.test_slides_into import edited
from adapters.readers.making import replaced
from secondround.adapters.office.writing.opening import opened
from secondround.adapters.office.writing.writers import SlidesWriter
from secondround.adapters.readers import limits
from secondround.foundation.errors import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
CHART = "ppt/charts/_rels/"


def test_a_chart_comes_through_and_only_where_it_is_asked_for() -> None:
    assert SlidesWriter().read_back(edited(), "a.pptx").leaves
    with pytest.raises(Unreadable):
        opened(edited(), "a.pptx", "pptx")


@pytest.mark.parametrize(
    "name",
    [
        "ppt/embeddings/oleObject1.bin",
        "ppt/embeddings/Book.xlsm",
        "ppt/embeddings/Letter.docx",
        "ppt/embeddings/Loose.xlsx",
        "ppt/vbaProject.bin",
        "ppt/activeX/activeX1.xml",
    ],
)
def test_what_belongs_to_no_chart_is_refused(name: str) -> None:
    refuse(replaced(edited(), {name: workbook()}))


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/vbaProject.bin": b"\0"},
        {"xl/activeX/activeX1.xml": b"<x/>"},
        {"xl/embeddings/oleObject1.bin": b"\0"},
        {"xl/macrosheets/sheet1.xml": b"<x/>"},
        {"xl/externalLinks/externalLink1.xml": b"<x/>"},
        {
            "[Content_Types].xml": b"<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>"
        },
        {"xl/big.xml": b" " * (limits.RATIO_FROM * 8)},
        {"../out.xml": b"<x/>"},
    ],
)
def test_a_workbook_that_is_not_plain_is_refused(parts: dict[str, bytes]) -> None:
    refuse(replaced(edited(), {inside(): replaced(workbook(), parts)}))


@pytest.mark.parametrize("data", [OLE, b"", b"MZ\0\0", b"PK\x03\x04"])
def test_what_only_has_the_name_of_a_workbook_is_refused(data: bytes) -> None:
    refuse(replaced(edited(), {inside(): data}))


def test_a_workbook_that_a_slide_shows_as_an_object_is_refused() -> None:
    with ZipFile(io.BytesIO(edited())) as archive:
        name = "ppt/slides/_rels/slide2.xml.rels"
        told = archive.read(name).decode()
    target = inside().removeprefix("ppt/")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
    one = f'<Relationship Id="rId90" Type="{kind}" Target="../{target}"/></Relationships>'
    refuse(replaced(edited(), {name: told.replace("</Relationships>", one)}))


def test_a_workbook_that_a_chart_has_as_an_object_is_refused() -> None:
    with ZipFile(io.BytesIO(edited())) as archive:
        name = next(one for one in archive.namelist() if one.startswith(CHART))
        told = archive.read(name).decode()
    refuse(
        replaced(edited(), {name: told.replace("relationships/package", "relationships/oleObject")})
    )


def refuse(data: bytes) -> None:
    with pytest.raises(Unreadable):
        SlidesWriter().read_back(data, "a.pptx")


def workbook() -> bytes:
    return saved(openpyxl.Workbook())


def inside() -> str:
    with ZipFile(io.BytesIO(edited())) as archive:
        return next(one for one in archive.namelist() if "/embeddings/" in one)
