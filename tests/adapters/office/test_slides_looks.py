"""PPTX: how large words are and how well they can be read, through every style they take from."""

import pptx
import pytest
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from adapters.office.looking import look, piece, saved

BLANK, TEXT = 6, 1
WHITE, BLACK, NAVY = RGBColor(255, 255, 255), RGBColor(0, 0, 0), RGBColor(0, 0, 0x66)


def deck_with(layout: int = BLANK) -> tuple["pptx.presentation.Presentation", "pptx.slide.Slide"]:
    deck = pptx.Presentation()
    return deck, deck.slides.add_slide(deck.slide_layouts[layout])


def box(slide: "pptx.slide.Slide", text: str, left: float = 1, wide: float = 2):
    shape = slide.shapes.add_textbox(Inches(left), Inches(1), Inches(wide), Inches(1))
    shape.text_frame.text = text
    return shape


def colour(shape, rgb: RGBColor) -> None:
    shape.text_frame.paragraphs[0].runs[0].font.color.rgb = rgb


def ground(slide: "pptx.slide.Slide", rgb: RGBColor) -> None:
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = rgb


def test_size_comes_from_master_layout_placeholder_and_run() -> None:
    deck, slide = deck_with(TEXT)
    slide.shapes.title.text = "From the master"
    body = slide.placeholders[1].text_frame
    body.text = "First level\nSecond level\nOwn run"
    body.paragraphs[1].level = 1
    body.paragraphs[2].runs[0].font.size = Pt(9)
    found = look(saved(deck), "x.pptx")
    sizes = [one.size for one in found.pages[0].pieces]
    assert sizes == [44, 32, 28, 9]


def test_the_layout_is_nearer_than_the_master() -> None:
    deck, slide = deck_with(TEXT)
    slide.placeholders[1].text_frame.text = "Words"
    holder = slide.slide_layout.placeholders[1]._element
    style = holder.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}")
    level = style.makeelement(qn("a:lvl1pPr"))
    level.append(level.makeelement(qn("a:defRPr"), {"sz": "1700"}))
    style.append(level)
    assert piece(look(saved(deck), "x.pptx"), "Words").size == 17


def test_what_a_paragraph_says_of_all_its_runs() -> None:
    deck, slide = deck_with(TEXT)
    body = slide.placeholders[1].text_frame
    body.text = "Paragraph\nRun"
    for paragraph in body.paragraphs:
        paragraph.font.size, paragraph.font.bold = Pt(13), True
    body.paragraphs[1].runs[0].font.size = Pt(10)
    found = look(saved(deck), "x.pptx")
    assert [(one.size, one.is_bold) for one in found.pages[0].pieces] == [(13, True), (10, True)]


def test_what_is_fitted_into_its_box_is_smaller() -> None:
    deck, slide = deck_with(TEXT)
    slide.placeholders[1].text_frame.text = "Words"
    properties = slide.placeholders[1]._element.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}")
    fit = properties.makeelement(qn("a:normAutofit"), {"fontScale": "62500"})
    properties.append(fit)
    assert piece(look(saved(deck), "x.pptx"), "Words").size == 20


def test_the_smallest_of_several_runs_counts_and_blank_ones_do_not() -> None:
    deck, slide = deck_with()
    paragraph = box(slide, "large ").text_frame.paragraphs[0]
    for text, size in (("small", 8), (" ", 2)):
        run = paragraph.add_run()
        run.text, run.font.size = text, Pt(size)
    assert piece(look(saved(deck), "x.pptx"), "large").size == 8


@pytest.mark.parametrize(
    ("ink", "behind", "ratio"),
    [(BLACK, WHITE, 21.0), (RGBColor(0x77, 0x77, 0x77), WHITE, 4.48), (NAVY, BLACK, 1.19)],
)
def test_contrast_to_the_background_of_the_slide(
    ink: RGBColor, behind: RGBColor, ratio: float
) -> None:
    deck, slide = deck_with()
    ground(slide, behind)
    colour(box(slide, "Words"), ink)
    assert piece(look(saved(deck), "x.pptx"), "Words").contrast == pytest.approx(ratio, abs=0.02)


def test_the_fill_of_the_shape_hides_the_background() -> None:
    deck, slide = deck_with()
    ground(slide, BLACK)
    shape = box(slide, "Words")
    shape.fill.solid()
    shape.fill.fore_color.rgb = WHITE
    assert piece(look(saved(deck), "x.pptx"), "Words").contrast == 21


def test_a_shape_behind_the_words_counts_and_one_in_front_or_beside_does_not() -> None:
    deck, slide = deck_with()
    for left in (0, 5):
        shape = slide.shapes.add_shape(1, Inches(left), 0, Inches(4), Inches(4))
        shape.fill.solid()
        shape.fill.fore_color.rgb = BLACK if left == 0 else WHITE
    box(slide, "In front of black")
    box(slide, "In front of white", left=6)
    cover = slide.shapes.add_shape(1, 0, 0, Inches(9), Inches(7))
    cover.fill.solid()
    found = look(saved(deck), "x.pptx")
    assert piece(found, "of black").contrast == 1
    assert piece(found, "of white").contrast == 21


def test_what_lies_half_on_a_shape_is_not_known() -> None:
    deck, slide = deck_with()
    shape = slide.shapes.add_shape(1, 0, 0, Inches(2), Inches(4))
    shape.fill.solid()
    box(slide, "Half and half", left=1, wide=2)
    assert piece(look(saved(deck), "x.pptx"), "Half").contrast is None


def test_colours_of_the_theme_made_lighter() -> None:
    deck, slide = deck_with()
    run = box(slide, "Words").text_frame.paragraphs[0].runs[0]
    run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    run.font.color.brightness = 0.6
    plain = box(slide, "Plain", left=5).text_frame.paragraphs[0].runs[0]
    plain.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    found = look(saved(deck), "x.pptx")
    # B9CDE5 and 4F81BD on white, as a program shows them.
    assert piece(found, "Words").contrast == pytest.approx(1.64, abs=0.05)
    assert piece(found, "Plain").contrast == pytest.approx(4.03, abs=0.02)


def test_the_slide_may_mean_other_colours_of_the_theme() -> None:
    deck, slide = deck_with()
    box(slide, "Words")
    change = slide._element.find(qn("p:clrMapOvr"))
    change.remove(change[0])
    names = {f"accent{n}": f"accent{n}" for n in range(1, 7)}
    names |= {"bg1": "dk1", "tx1": "dk2", "bg2": "dk2", "tx2": "lt2"}
    names |= {"hlink": "hlink", "folHlink": "folHlink"}
    change.append(change.makeelement(qn("a:overrideClrMapping"), names))
    # 1F497D on black.
    assert piece(look(saved(deck), "x.pptx"), "Words").contrast == pytest.approx(2.3, abs=0.1)


def test_half_see_through_words_mix_with_what_is_behind() -> None:
    deck, slide = deck_with()
    shape = box(slide, "Words")
    colour(shape, BLACK)
    fill = next(shape._element.iter(qn("a:srgbClr")))
    fill.append(fill.makeelement(qn("a:alpha"), {"val": "50000"}))
    # 808080 on white.
    found = piece(look(saved(deck), "x.pptx"), "Words")
    assert found.contrast == pytest.approx(3.98, abs=0.05)


def test_a_gradient_counts_where_it_is_worst() -> None:
    deck, slide = deck_with()
    shape = box(slide, "Words")
    colour(shape, WHITE)
    shape.fill.gradient()
    first, second = shape.fill.gradient_stops
    first.color.rgb, second.color.rgb = BLACK, RGBColor(0xEE, 0xEE, 0xEE)
    assert piece(look(saved(deck), "x.pptx"), "Words").contrast == pytest.approx(1.16, abs=0.02)


def test_a_link_has_the_colour_of_links() -> None:
    deck, slide = deck_with()
    ground(slide, RGBColor(0, 0, 255))
    run = box(slide, "Words").text_frame.paragraphs[0].runs[0]
    run.font.color.rgb = WHITE
    run.hyperlink.address = "https://mill.example"
    assert piece(look(saved(deck), "x.pptx"), "Words").contrast == 1


def test_words_of_a_drawn_shape_have_the_colour_of_its_style() -> None:
    deck, slide = deck_with()
    shape = slide.shapes.add_shape(1, Inches(1), Inches(1), Inches(3), Inches(1))
    shape.text_frame.text = "Words"
    shape.fill.solid()
    shape.fill.fore_color.rgb = WHITE
    assert piece(look(saved(deck), "x.pptx"), "Words").contrast == 1


def test_the_usual_table_has_light_words_on_the_colour_of_its_head() -> None:
    deck, slide = deck_with()
    table = slide.shapes.add_table(3, 1, Inches(1), Inches(1), Inches(3), Inches(1)).table
    for row, text in enumerate(("Head", "Odd", "Even")):
        table.cell(row, 0).text = text
    cell = table.cell(2, 0)
    cell.fill.solid()
    cell.fill.fore_color.rgb = BLACK
    found = look(saved(deck), "x.pptx")
    assert piece(found, "Head").contrast == pytest.approx(4.03, abs=0.02)
    assert (piece(found, "Odd").contrast or 0) > 10
    assert piece(found, "Even").contrast == 1
    assert piece(found, "Odd").size == 18
    assert [piece(found, text).is_bold for text in ("Head", "Odd")] == [True, False]


def test_bold_by_the_run_or_the_style_below() -> None:
    deck, slide = deck_with(TEXT)
    body = slide.placeholders[1].text_frame
    body.text = "Bold run\nHalf bold"
    body.paragraphs[0].runs[0].font.bold = True
    body.paragraphs[1].add_run().text = " and half not"
    body.paragraphs[1].runs[0].font.bold = True
    found = look(saved(deck), "x.pptx")
    assert [one.is_bold for one in found.pages[0].pieces] == [True, False]
