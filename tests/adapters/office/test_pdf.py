"""PDF: words with what is painted behind them, figures with their words, remarks."""

import zlib
from pathlib import Path

import pytest
import typst

from adapters.office.looking import look, piece
from adapters.office.pictures import dot
from adapters.readers.making import pdf, raw_pdf
from secondround.adapters.office.inspecting.pdf.said import pdf_date

SLIDE = "#set page(width: 16cm, height: 9cm)\n#set text(size: 12pt)\n"
BODY = "The mill grinds rye and wheat for the bakers of the town every day. "


def test_pages_titles_and_type() -> None:
    found = look(
        pdf(
            f"{SLIDE}= Costs\n{BODY * 3}\n\n#text(size: 6pt)[Small print here]\n#pagebreak()\nNo title.\n\n{BODY}"
        ),
        "x.pdf",
    )
    assert [(one.number, one.title) for one in found.pages] == [(1, "Costs"), (2, "")]
    assert piece(found, "Small").size == 6
    assert piece(found, "No title").size == 12


def test_small_words_inside_a_line_count_and_raised_numbers_do_not() -> None:
    found = look(pdf(f"{SLIDE}{BODY} #text(size: 5pt)[tiny words]\n\nRye#super[3] here."), "x.pdf")
    assert piece(found, "tiny").size == 5
    assert piece(found, "Rye").size == 12


@pytest.mark.parametrize(
    ("ink", "fill", "ratio"),
    [("777777", "ffffff", 4.48), ("000000", "000066", 1.19), ("ffffff", "000000", 21.0)],
)
def test_contrast_to_the_box_behind(ink: str, fill: str, ratio: float) -> None:
    source = f'{SLIDE}#rect(fill: rgb("#{fill}"), inset: 12pt)[#text(fill: rgb("#{ink}"))[Words]]'
    assert piece(look(pdf(source), "x.pdf"), "Words").contrast == pytest.approx(ratio, abs=0.02)


def test_contrast_to_the_page_whatever_its_colour() -> None:
    source = '#set page(fill: rgb("#222222"))\n#set text(fill: rgb("#333333"))\nWords'
    assert piece(look(pdf(source), "x.pdf"), "Words").contrast == pytest.approx(1.26, abs=0.02)


def test_words_on_a_picture_are_not_known() -> None:
    content = (
        b"q 300 0 0 300 50 450 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q "
        b"BT /F1 14 Tf 1 0 0 1 100 600 Tm (On a picture) Tj 1 0 0 1 100 100 Tm (On the page) Tj ET"
    )
    found = look(raw_pdf(content), "x.pdf")
    assert piece(found, "On a picture").contrast is None
    assert piece(found, "On the page").contrast == 21
    (picture,) = found.pages[0].pictures
    assert picture.share == pytest.approx(300 * 300 / (595 * 842), abs=0.001)


def test_figures_with_their_words_from_the_structure(tmp_path: Path) -> None:
    (tmp_path / "dot.png").write_bytes(dot().getvalue())
    source = (
        f'{SLIDE}#set page(margin: 1cm)\n#image("dot.png", width: 4cm, alt: "A mill")\n'
        '#image("dot.png", width: 2cm)\nWords\n'
    )
    (tmp_path / "a.typ").write_text(source)
    found = look(typst.compile(str(tmp_path / "a.typ")), "x.pdf")
    first, second = found.pages[0].pictures
    assert (first.alternative, first.share) == ("A mill", pytest.approx(1 / 9, abs=0.002))
    assert second.alternative == ""


def test_the_colour_of_a_bullet_does_not_count() -> None:
    source = (
        f'{SLIDE}#set list(marker: text(fill: rgb("#dddddd"), size: 6pt)[•])\n- An item of a list'
    )
    item = piece(look(pdf(source), "x.pdf"), "An item")
    assert (item.size, item.contrast) == (12, 21)


def test_rows_items_and_footnotes() -> None:
    source = (
        f"{SLIDE}{BODY}#footnote[Statec, 2026.]\n\n- An item of a list\n\n"
        "#table(columns: 3, [Rye], [12], [3], [Oat], [14], [5])"
    )
    found = look(pdf(source), "x.pdf")
    assert piece(found, "Statec").role == "footnote"
    assert piece(found, "An item").role == "item"
    assert piece(found, "Oat").cells == ("Oat", "14", "5")


def test_what_the_file_says_about_itself() -> None:
    source = '#set document(title: "Costs", author: "Zoë")\n#set text(lang: "fr")\nDes mots'
    fields = look(pdf(source), "x.pdf").fields
    assert (fields["title"], fields["author"], fields["language"]) == ("Costs", "Zoë", "fr")
    assert fields["program"].startswith("Typst")


XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<r:Description xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/xap/1.0/" '
    b'xmlns:o="http://ns.adobe.com/pdfx/1.3/" p:CreatorTool="Old Employer Press" o:Company="Old Employer" '
    b'o:Mandate="Northline Shipping"><d:creator><r:Seq><r:li>Tom Hale</r:li></r:Seq></d:creator>'
    b"</r:Description></r:RDF></x:xmpmeta>"
)
WORDS = b"BT /F1 14 Tf 1 0 0 1 100 600 Tm (Words) Tj ET"


def carrying(stream: bytes, kind: bytes, packed: bool = True) -> bytes:
    """A PDF with one more stream in it."""
    body = zlib.compress(stream) if packed else stream
    return raw_pdf(WORDS) + b"\n9 0 obj\n<</Type/%b/Length %d>>stream\n%b\nendstream\nendobj" % (
        kind,
        len(body),
        body,
    )


@pytest.mark.parametrize("packed", [False, True])
def test_what_only_the_newer_list_says(packed: bool) -> None:
    fields = look(carrying(XMP, b"Metadata", packed), "x.pdf").fields
    assert (fields["author"], fields["program"]) == ("Tom Hale", "Old Employer Press")
    assert (fields["company"], fields["custom Mandate"]) == ("Old Employer", "Northline Shipping")


def test_where_the_two_lists_differ_both_are_told() -> None:
    data = pdf('#set document(author: "Zoë Arendt")\nWords')
    before = look(data, "x.pdf").fields
    assert before["author"] == "Zoë Arendt"
    assert "scripts" not in before
    added = b"\n99 0 obj\n<</Type/Metadata>>stream\n%b\nendstream\nendobj" % XMP
    assert look(data + added, "x.pdf").fields["author"] == "Zoë Arendt; Tom Hale"


def test_what_it_would_run_is_told_and_words_about_it_are_not() -> None:
    opening = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
    at_once = raw_pdf(WORDS).replace(b"/Pages 2 0 R", b"/Pages 2 0 R/OpenAction" + opening)
    assert look(at_once, "x.pdf").fields["scripts"] == "JavaScript"
    assert look(carrying(opening, b"ObjStm"), "x.pdf").fields["scripts"] == "JavaScript"
    told = WORDS.replace(b"(Words)", b"(Words /S /JavaScript)")
    assert "scripts" not in look(raw_pdf(told), "x.pdf").fields
    assert "scripts" not in look(carrying(opening, b"XObject"), "x.pdf").fields


def test_notes_pinned_to_a_page_are_remarks() -> None:
    data = raw_pdf(b"BT /F1 14 Tf 1 0 0 1 100 600 Tm (Words) Tj ET")
    note = (
        b"/Annots[<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(Check this)/T(Tom Hale)>>"
        b"<</Type/Annot/Subtype/Highlight/Rect[1 1 9 9]>><</Type/Annot/Subtype/Link/Rect[1 1 9 9]>>]"
    )
    found = look(data.replace(b"/Contents 4 0 R", b"/Contents 4 0 R" + note), "x.pdf")
    assert [(one.text, one.author, one.place) for one in found.remarks] == [
        ("Check this", "Tom Hale", "page 1"),
        ("highlight", "", "page 1"),
    ]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("D:20261130120000+01'00'", "2026-11-30T12:00:00+01:00"),
        ("D:20261130120000Z", "2026-11-30T12:00:00+00:00"),
        ("D:202611", "2026-11-01"),
        ("D:20269930", ""),
        ("yesterday", ""),
    ],
)
def test_dates_as_pdf_writes_them(said: str, date: str) -> None:
    assert pdf_date(said) == date
