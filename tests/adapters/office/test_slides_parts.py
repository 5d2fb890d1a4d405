"""PPTX: what stands on a slide, beside it and under it."""

import pptx
import pytest
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn
from pptx.util import Inches

from adapters.office.looking import look, piece, saved, told
from adapters.office.pictures import dot
from adapters.readers.making import replaced
from secondround.foundation.ports.office.finished import Finished

TITLE_ONLY, BLANK, TEXT = 5, 6, 1
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NEWER = "http://schemas.microsoft.com/office/2018/10/relationships"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
NEW = "http://schemas.microsoft.com/office/powerpoint/2018/8/main"
DRAWN = "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def deck_of(*titles: str) -> "pptx.presentation.Presentation":
    deck = pptx.Presentation()
    for title in titles:
        deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY]).shapes.title.text = title
    return deck


def seen(deck: "pptx.presentation.Presentation") -> Finished:
    return look(saved(deck), "deck.pptx")


def test_slides_in_the_order_shown_and_hidden_ones_with_them() -> None:
    deck = deck_of("first", "second", "third")
    deck.slides[1]._element.set("show", "0")
    order = deck.slides._sldIdLst
    order.append(order[0])
    found = seen(deck)
    assert [(one.number, one.title, one.is_hidden) for one in found.pages] == [
        (1, "second", True),
        (2, "third", False),
        (3, "first", False),
    ]
    assert [one.place for one in found.pages] == ["slide 1", "slide 2", "slide 3"]


def test_a_slide_without_a_title_has_none() -> None:
    deck = deck_of("")
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    slide.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "Large as a title"
    assert [one.title for one in seen(deck).pages] == ["", ""]


def test_roles_notes_and_footers() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[TEXT])
    slide.placeholders[1].text = "An item"
    slide.shapes.title.text = "The title"
    footer = slide.shapes.add_textbox(0, 0, Inches(1), Inches(1))
    footer.text_frame.text = "Halvenne, confidential"
    holder = footer._element.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}")
    holder.append(holder.makeelement(qn("p:ph"), {"type": "ftr", "idx": "11"}))
    slide.notes_slide.notes_text_frame.text = "Say hello.\nThen breathe."
    found = seen(deck)
    assert told(found) == [
        ("title", "The title"),
        ("item", "An item"),
        ("footer", "Halvenne, confidential"),
        ("notes", "Say hello."),
        ("notes", "Then breathe."),
    ]
    assert piece(found, "breathe").place == "slide 1, notes"


def test_tables_row_by_row_with_merged_cells() -> None:
    deck = deck_of("Costs")
    table = deck.slides[0].shapes.add_table(2, 3, 0, 0, Inches(4), Inches(1)).table
    for row in range(2):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(1, 0).merge(table.cell(1, 1))
    rows = [one.cells for one in seen(deck).pages[0].pieces if one.role == "cells"]
    assert rows == [("00", "01", "02"), ("10 11", "", "12")]


def test_a_chart_tells_its_title_and_figures_and_is_a_picture() -> None:
    deck = deck_of("Costs")
    data = CategoryChartData(number_format="0.0%")
    data.categories = ["East", "West"]
    data.add_series("2025", (0.123, None))
    data.add_series("2026", (0.5, 1))
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED
    frame = deck.slides[0].shapes.add_chart(kind, 0, 0, Inches(5), Inches(3.75), data)
    frame.chart.has_title = True
    frame.chart.chart_title.text_frame.text = "Costs by region"
    frame._element.find(f"{qn('p:nvGraphicFramePr')}/{qn('p:cNvPr')}").set("descr", "Rising")
    found = seen(deck)
    assert told(found)[1:] == [
        ("caption", "Costs by region"),
        ("cells", "\tEast\tWest"),
        ("cells", "2025\t12.3%\t"),
        ("cells", "2026\t50.0%\t100.0%"),
    ]
    assert piece(found, "2025").numbers == (None, 0.123, None)
    (picture,) = found.pages[0].pictures
    assert (picture.alternative, picture.share) == ("Rising", pytest.approx(0.25, abs=0.001))
    assert found.fields["embedded"].endswith(".xlsx")


def test_a_scatter_chart_has_numbers_for_categories() -> None:
    deck = deck_of("Costs")
    data = XyChartData()
    data.add_series("Points").add_data_point(1.5, 3)
    deck.slides[0].shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, 0, 0, Inches(5), Inches(4), data)
    assert told(seen(deck))[1:] == [("cells", "\t1.5"), ("cells", "Points\t3")]


def test_groups_are_opened_and_placed() -> None:
    deck = deck_of("Groups")
    group = deck.slides[0].shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "In a group"
    group.shapes.add_picture(dot(), 0, 0, Inches(10), Inches(7.5))
    form = group._element.find(f"{qn('p:grpSpPr')}/{qn('a:xfrm')}")
    extent = form.find(qn("a:ext"))
    for name in ("cx", "cy"):
        extent.set(name, str(int(extent.get(name)) // 2))
    found = seen(deck)
    assert ("text", "In a group") in told(found)
    assert found.pages[0].pictures[0].share == pytest.approx(0.25, abs=0.001)


def test_pictures_with_and_without_words_and_for_looks_alone() -> None:
    deck = deck_of("Pictures")
    shapes = deck.slides[0].shapes
    made = [shapes.add_picture(dot(), Inches(at), 0, Inches(1), Inches(1)) for at in range(3)]
    said = [one._element.find(f"{qn('p:nvPicPr')}/{qn('p:cNvPr')}") for one in made]
    for one, text in zip(said, ("A mill", "", ""), strict=True):
        one.set("descr", text)
    mark = said[2].makeelement(f"{{{DECORATIVE}}}decorative", {"val": "1"})
    said[2].append(mark)
    pictures = seen(deck).pages[0].pictures
    assert [(one.alternative, one.is_decorative) for one in pictures] == [
        ("A mill", False),
        ("", False),
        ("", True),
    ]


def test_hidden_shapes_and_those_beside_the_slide_are_not_seen() -> None:
    deck = deck_of("Hidden")
    for text, left in (("off the slide", 30), ("hidden", 1), ("seen", 1)):
        shape = deck.slides[0].shapes.add_textbox(Inches(left), 0, Inches(1), Inches(1))
        shape.text_frame.text = text
        if text == "hidden":
            shape._element.find(f"{qn('p:nvSpPr')}/{qn('p:cNvPr')}").set("hidden", "1")
    hidden = [one.text for one in seen(deck).pages[0].pieces if one.is_hidden]
    assert hidden == ["off the slide", "hidden"]


def related(kind: str, target: str, number: str = "rId99") -> str:
    return f'<Relationship Id="{number}" Type="{kind}" Target="{target}"/>'


def with_parts(data: bytes, path: str, relations: str, parts: dict[str, str]) -> bytes:
    """The file with more relations of one part, and the parts they lead to."""
    import io
    import zipfile

    before = zipfile.ZipFile(io.BytesIO(data)).read(path).decode()
    return replaced(
        data, {path: before.replace("</Relationships>", f"{relations}</Relationships>"), **parts}
    )


def said(text: str) -> str:
    return f'<n:txBody xmlns:a="{A}"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></n:txBody>'


def test_comments_as_older_and_newer_programs_write_them() -> None:
    names, newer = f'xmlns:p="{P}"', f'xmlns:n="{NEW}"'
    one = '<p:cm authorId="0" idx="1"><p:text>Is this right?</p:text></p:cm>'
    reply = f'<n:reply authorId="{{B}}">{said("It is.")}</n:reply>'
    two = f'<n:cm authorId="{{A}}"><n:replyLst>{reply}</n:replyLst>{said("And this?")}</n:cm>'
    data = with_parts(
        saved(deck_of("Costs")),
        "ppt/slides/_rels/slide1.xml.rels",
        related(f"{RELATION}/comments", "../comments/comment1.xml")
        + related(f"{NEWER}/comments", "../comments/new.xml", "rId98"),
        {
            "ppt/comments/comment1.xml": f"<p:cmLst {names}>{one}</p:cmLst>",
            "ppt/comments/new.xml": f"<n:cmLst {newer}>{two}</n:cmLst>",
        },
    )
    people = '<n:author id="{A}" name="Tom Hale"/><n:author id="{B}" name="Ines"/>'
    weiss = '<p:cmAuthor id="0" name="Ines Weiss"/>'
    data = with_parts(
        data,
        "ppt/_rels/presentation.xml.rels",
        related(f"{RELATION}/commentAuthors", "commentAuthors.xml")
        + related(f"{NEWER}/authors", "authors.xml", "rId98"),
        {
            "ppt/commentAuthors.xml": f"<p:cmAuthorLst {names}>{weiss}</p:cmAuthorLst>",
            "ppt/authors.xml": f"<n:authorLst {newer}>{people}</n:authorLst>",
        },
    )
    remarks = look(data, "x.pptx").remarks
    assert [(one.author, one.text, one.place) for one in remarks] == [
        ("Ines Weiss", "Is this right?", "slide 1"),
        ("Tom Hale", "And this?", "slide 1"),
        ("Ines", "It is.", "slide 1"),
    ]


def test_a_drawn_diagram_tells_its_texts_and_their_size() -> None:
    names = f'xmlns:d="{DGM}" xmlns:a="{A}"'
    line = "<a:p><a:r>{}<a:t>Plan</a:t></a:r></a:p>"
    small = line.format('<a:rPr sz="1100"/>')
    deck = deck_of("Steps")
    frame = deck.slides[0].shapes.add_table(1, 1, 0, 0, Inches(5), Inches(3))._element
    data = next(frame.iter(qn("a:graphicData")))
    data.remove(data[0])
    ids = data.makeelement(f"{{{DGM}}}relIds")
    ids.set(qn("r:dm"), "rId99")
    data.append(ids)
    made = with_parts(
        saved(deck),
        "ppt/slides/_rels/slide1.xml.rels",
        related(f"{RELATION}/diagramData", "../diagrams/data1.xml")
        + related(DRAWN, "../diagrams/drawing1.xml", "rId98"),
        {
            "ppt/diagrams/data1.xml": f"<d:model {names}><d:t>{line.format('')}</d:t></d:model>",
            "ppt/diagrams/drawing1.xml": f"<d:drawing {names}>{small}</d:drawing>",
        },
    )
    found = look(made, "x.pptx")
    assert (piece(found, "Plan").size, piece(found, "Plan").role) == (11, "item")
    assert len(found.pages[0].pictures) == 1


def test_what_the_file_says_about_itself() -> None:
    deck = deck_of("Costs")
    core = deck.core_properties
    core.title, core.author, core.last_modified_by, core.language = "Costs", "Zoë", "Tom", "fr-FR"
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Company>Old Employer</Company><TotalTime>95</TotalTime><Manager/></Properties>"
    )
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:v="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property name="Client"><v:lpwstr>Halvenne</v:lpwstr></property></Properties>'
    )
    made = replaced(saved(deck), {"docProps/app.xml": app, "docProps/custom.xml": custom})
    fields = look(made, "x.pptx").fields
    wanted = {"title": "Costs", "author": "Zoë", "last_modified_by": "Tom", "language": "fr-FR"}
    wanted |= {"company": "Old Employer", "minutes": "95", "custom Client": "Halvenne"}
    assert wanted.items() <= fields.items()
    assert "manager" not in fields


def test_pictures_from_elsewhere_are_named_and_never_fetched() -> None:
    data = with_parts(
        saved(deck_of("Costs")),
        "ppt/slides/_rels/slide1.xml.rels",
        f'<Relationship Id="rId99" Type="{RELATION}/image" TargetMode="External" '
        'Target="https://mill.example/a.png"/>',
        {},
    )
    assert look(data, "x.pptx").fields["links"] == "https://mill.example/a.png"
