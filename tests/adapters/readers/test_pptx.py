"""PPTX: slides in the order in which they are shown, with their notes."""

import pptx
import pytest
from pptx.util import Inches

from adapters.readers.making import packed, replaced, slides
from adapters.readers.reading import read, roles, told
from secondround.foundation.errors import Unreadable


def test_titles_bullets_notes_tables_and_groups() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.placeholders[1].text = "Trees\nHedges"
    slide.placeholders[1].text_frame.paragraphs[1].level = 1
    slide.shapes.title.text = "The garden"
    slide.notes_slide.notes_text_frame.text = "Say hello first."
    second = deck.slides.add_slide(deck.slide_layouts[5])
    second.shapes.title.text = "Figures"
    table = second.shapes.add_table(1, 2, 0, 0, Inches(4), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Roses", "1,200"
    group = second.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "In a group"
    reading = read(slides(deck), "deck.pptx", "pptx")
    assert roles(reading) == [
        ("heading", 1, "The garden"),
        ("item", 1, "Trees"),
        ("item", 2, "Hedges"),
        ("paragraph", 0, "Say hello first."),
        ("heading", 1, "Figures"),
        ("row", 0, "Roses\t1,200"),
        ("paragraph", 0, "In a group"),
    ]
    assert [block.locator for block in reading.blocks][2:5] == [
        "slide 1",
        "slide 1, notes",
        "slide 2",
    ]


def test_slides_come_in_the_order_in_which_they_are_shown() -> None:
    deck = pptx.Presentation()
    for name in ("first", "second"):
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = name
    order = deck.slides._sldIdLst
    order.append(order[0])
    assert told(read(slides(deck), "x.pptx")) == ["second", "first"]


def test_slides_without_words_are_noted() -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "Words"
    deck.slides.add_slide(deck.slide_layouts[6])
    (note,) = read(slides(deck), "x.pptx").notes
    assert "2" in note


def test_page_numbers_and_dates_in_the_corner_are_not_read() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Words"
    corner = slide.shapes.add_textbox(0, 0, Inches(1), Inches(1))
    corner.text_frame.text = "17"
    place = corner._element.nvSpPr.nvPr
    place.append(place.makeelement(f"{{{place.nsmap['p']}}}ph", {"type": "sldNum"}))
    assert told(read(slides(deck), "x.pptx")) == ["Words"]


def test_a_deck_without_text_or_slides_is_refused() -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[6])
    with pytest.raises(Unreadable, match=r"empty\.pptx: there is no text"):
        read(slides(deck), "empty.pptx")
    with pytest.raises(Unreadable, match="missing"):
        read(packed({"ppt/slides/slide1.xml": "<x/>"}), "x.pptx", "pptx")


def test_a_broken_slide_is_refused() -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "Words"
    data = replaced(slides(deck), {"ppt/slides/slide1.xml": "<p:sld"})
    with pytest.raises(Unreadable, match=r"x\.pptx.*damaged"):
        read(data, "x.pptx")
