"""What is never opened, and what is said of it: in every format, whatever the name."""

import docx
import openpyxl
import pptx
import pytest

from adapters.office.looking import look, saved
from adapters.readers.making import packed, pdf, raw_pdf, replaced
from secondround.adapters.office.inspecting.every import all_inspectors
from secondround.adapters.readers import limits
from secondround.adapters.readers.office import package
from secondround.foundation.errors import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SEALED = OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;&b;&b;</x>'
)
FORMATS = ("pptx", "docx", "xlsx")
MAIN = {
    "pptx": "ppt/presentation.xml",
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
}


def whole(format_: str) -> bytes:
    made = {"pptx": pptx.Presentation, "docx": docx.Document, "xlsx": openpyxl.Workbook}[format_]()
    if format_ == "pptx":
        made.slides.add_slide(made.slide_layouts[5]).shapes.title.text = "Words"
    elif format_ == "docx":
        made.add_paragraph("Words")
    else:
        made.active["A1"] = "Words"
    return saved(made)


def refusal(data: bytes, name: str) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        look(data, name)
    assert name in caught.value.message
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", ["deck.{}", "deck.{}m", "deck.txt"])
def test_macros_are_refused_whatever_the_name(format_: str, name: str) -> None:
    folder = MAIN[format_].partition("/")[0]
    data = replaced(whole(format_), {f"{folder}/vbaProject.bin": b"\0"})
    told = refusal(data, name.format(format_.removesuffix("x") + "x"))
    assert "macros" in told.message
    assert format_.upper() in told.hint


@pytest.mark.parametrize("format_", FORMATS)
def test_macros_are_refused_by_the_declared_type_alone(format_: str) -> None:
    with_type = replaced(
        whole(format_),
        {
            "[Content_Types].xml": f"<Types>application/vnd.ms.{format_}.macroEnabled.main+xml</Types>"
        },
    )
    data = replaced(with_type, {MAIN[format_]: "<x/>"})
    assert "macros" in refusal(data, f"a.{format_}").message


def test_macros_of_old_spreadsheets_are_refused() -> None:
    data = replaced(whole("xlsx"), {"xl/macrosheets/sheet1.xml": "<x/>"})
    assert "macros" in refusal(data, "a.xlsx").message


@pytest.mark.parametrize("name", ["a.pptx", "a.docx", "a.xlsx", "a.ppt"])
def test_a_password_is_told(name: str) -> None:
    told = refusal(SEALED, name)
    assert "password" in told.message
    assert "without" in told.hint


@pytest.mark.parametrize(
    ("name", "stream", "wanted"),
    [
        ("a.ppt", "", "PPTX"),
        ("a.doc", "", "DOCX"),
        ("a.xls", "", "XLSX"),
        ("a", "PowerPoint Document", "PPTX"),
        ("a.pptx", "", "PPTX"),
    ],
)
def test_old_formats_are_told_with_the_new_one(name: str, stream: str, wanted: str) -> None:
    told = refusal(OLE + stream.encode("utf-16-le"), name)
    assert "2007" in told.message
    assert wanted in told.hint


def test_a_pdf_with_a_password_is_told() -> None:
    data = raw_pdf(b"BT ET").replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(%b)/U(%b)/P -4>>/ID[(a)(a)]"
        % (b"x" * 32, b"y" * 32),
    )
    assert "password" in refusal(data, "a.pdf").message


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_what_is_cut_off_is_told(format_: str, share: float) -> None:
    data = whole(format_)
    refusal(data[: int(len(data) * share)], f"a.{format_}")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("xml", ["", "<x>", "<x/>", "\0\1\2"])
def test_a_main_part_that_is_broken_or_empty_is_told(format_: str, xml: str) -> None:
    data = replaced(whole(format_), {MAIN[format_]: xml})
    refusal(data, f"a.{format_}")


@pytest.mark.parametrize("format_", FORMATS)
def test_entities_are_refused(format_: str) -> None:
    data = replaced(whole(format_), {MAIN[format_]: BOMB})
    assert "entities" in refusal(data, f"a.{format_}").message


def test_entities_in_a_sheet_that_is_read_piece_by_piece_are_refused() -> None:
    data = replaced(whole("xlsx"), {"xl/worksheets/sheet1.xml": BOMB})
    assert "entities" in refusal(data, "a.xlsx").message


@pytest.mark.parametrize("format_", FORMATS)
def test_a_part_that_swells_is_refused(format_: str) -> None:
    bomb = f"<x>{' ' * (limits.RATIO_FROM * 8)}</x>"
    data = replaced(whole(format_), {MAIN[format_]: bomb})
    assert "far more" in refusal(data, f"a.{format_}").message


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "ppt/../../x"])
def test_parts_that_lead_out_are_refused(name: str) -> None:
    data = replaced(whole("pptx"), {name: "<x/>"})
    assert "points outside" in refusal(data, "a.pptx").message


def test_media_is_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = replaced(whole("pptx"), {"ppt/media/image1.png": b"\0" * 50_000_000})
    asked: list[str] = []
    kept = package.OfficePackage.data

    def noted(self: package.OfficePackage, path: str) -> bytes | None:
        asked.append(path)
        return kept(self, path)

    monkeypatch.setattr(package.OfficePackage, "data", noted)
    look(data, "a.pptx")
    assert asked
    assert not any("media" in path for path in asked)


def test_empty_and_foreign_files_are_told() -> None:
    for data, name in ((b"", "a.pptx"), (b"\0" * 99, "a.pdf"), (b"hello", "a.docx")):
        refusal(data, name)
    assert "parts" in refusal(packed({"a.txt": "x"}), "a.xlsx").message
    assert all(one.takes(b"hello", "notes.txt") == 0 for one in all_inspectors())


def test_the_content_decides_and_not_the_name() -> None:
    for format_ in FORMATS:
        assert look(whole(format_), "x.pdf").format == format_
    assert look(pdf("Words"), "x.docx").format == "pdf"


def test_a_pdf_without_words_is_told() -> None:
    assert "no text" in refusal(raw_pdf(b"0 0 99 99 re f"), "a.pdf").message


@pytest.mark.parametrize("format_", FORMATS)
def test_the_door_refuses_the_same_without_reading(format_: str) -> None:
    inspector = next(one for one in all_inspectors() if one.format == format_)
    inspector.admit(whole(format_), f"a.{format_}")
    folder = MAIN[format_].partition("/")[0]
    for data in (
        SEALED,
        OLE,
        b"PK\x03\x04",
        replaced(whole(format_), {f"{folder}/vbaProject.bin": b"x"}),
    ):
        with pytest.raises(Unreadable):
            inspector.admit(data, f"a.{format_}")
