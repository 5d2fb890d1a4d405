"""The template of our own for documents: A4, quiet headings, real styles."""

from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from secondround.adapters.office.writing.design import HEADINGS, INK, RULE, SOFT, TEAL, WORDS
from secondround.adapters.office.writing.elements import element_of

SOURCE, NOTES, LEGEND = "Outline source", "Outline notes", "Outline legend"
"""Styles of ours, by whose names our own words are told from the candidate's when the file comes back."""

_SIZES = {"Normal": 11, "Title": 26, "Subtitle": 13, "Heading 1": 17, "Heading 2": 13}


def blank_document() -> Any:
    """An empty document with our styles."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    for name, size in _SIZES.items():
        _letters(made.styles[name], size)
    _spaced(made.styles["Normal"], 0, 6, 1.25)
    _spaced(made.styles["List Bullet"], 0, 4, 1.25)
    _spaced(made.styles["Title"], 0, 4, 1.05)
    _spaced(made.styles["Subtitle"], 0, 20, 1.1)
    _spaced(made.styles["Heading 1"], 22, 6, 1.1)
    _spaced(made.styles["Heading 2"], 14, 4, 1.1)
    _without_borders(made.styles["Title"])
    _numbered(section)
    return made


def with_own_styles(made: Any) -> None:
    """The styles that the reading back needs, where they are not there; like the text around them otherwise."""
    styles = made.styles
    names = {one.name for one in styles}
    if SOURCE not in names:
        style = styles.add_style(SOURCE, WD_STYLE_TYPE.CHARACTER)
        style.font.size, style.font.color.rgb = Pt(9), RGBColor.from_string(SOFT)
    for name in {NOTES, LEGEND} - names:
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"] if "Normal" in names else None
        style.font.color.rgb = RGBColor.from_string(SOFT)
        style.font.size = Pt(10)


def _letters(style: Any, size: int) -> None:
    heading = style.name != "Normal" and style.name != "Subtitle"
    style.font.name = HEADINGS if heading else WORDS
    style.font.size = Pt(size)
    style.font.bold = style.font.italic = False
    colour = {"Heading 1": TEAL, "Heading 2": TEAL, "Subtitle": SOFT}.get(style.name, INK)
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), style.font.name)


def _spaced(style: Any, before: int, after: int, line: float) -> None:
    how = style.paragraph_format
    how.space_before, how.space_after, how.line_spacing = Pt(before), Pt(after), line


def _without_borders(style: Any) -> None:
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _numbered(section: Any) -> None:
    """The number of the page, at the right below."""
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    element_of(paragraph).append(field)


def ruled(table: Any) -> None:
    """Thin lines between rows, none beside."""
    borders = OxmlElement("w:tblBorders")
    for name in ("top", "bottom", "insideH"):
        one = OxmlElement(f"w:{name}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", RULE)):
            one.set(qn(f"w:{key}"), value)
        borders.append(one)
    properties = element_of(table).tblPr
    layout = properties.find(qn("w:tblLayout"))
    if layout is not None:
        layout.addprevious(borders)
    else:
        properties.append(borders)
