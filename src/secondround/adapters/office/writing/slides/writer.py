"""PPTX: a manuscript as slides with notes."""

import copy
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from secondround.adapters.office.writing.design import SMALL, colon
from secondround.adapters.office.writing.elements import element_of
from secondround.adapters.office.writing.opening import as_stream, damaged, opened
from secondround.adapters.office.writing.room import with_room
from secondround.adapters.office.writing.sealing import TAGS, sealed, sound
from secondround.adapters.office.writing.slides.layouts import (
    FURNITURE,
    TITLES,
    Layouts,
    body_of,
    layouts_of,
    room_of,
)
from secondround.adapters.office.writing.slides.looks import blank_slides
from secondround.adapters.office.writing.slides.pages import OURS, Line, Page, Room, pages
from secondround.adapters.office.writing.slides.tables import add_map, add_table
from secondround.foundation.ports.office.written import COVER, Leaf, Manuscript

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def write_slides(manuscript: Manuscript, template: bytes | None = None) -> bytes:
    """The same bytes for the same manuscript and template. Raises `Unreadable` for what is no template."""
    made = blank_slides() if template is None else _emptied(template)
    layouts = layouts_of(made)
    if layouts is None:
        raise damaged("template", "pptx")
    _cover(made, layouts, manuscript)
    for leaf in map(with_room, manuscript.leaves):
        room = OURS if template is None else _room(made, layouts, leaf)
        for page in pages(leaf, _across(made), room):
            _slide(made, layouts, leaf, page, manuscript)
    _speak(made, TAGS.get(manuscript.language, "en-GB"))
    stream = io.BytesIO()
    made.save(stream)
    return sealed(stream.getvalue(), manuscript)


def add_slides(
    made: Any, layouts: Layouts, leaf: Leaf, manuscript: Manuscript, after: int = 0
) -> tuple[Any, ...]:
    """Slides of a leaf at the end of somebody's presentation, numbered `after` those it has; what was added."""
    first = len(made.slides)
    room = _room(made, layouts, leaf)
    for page in pages(leaf, _across(made), room):
        _slide(made, layouts, leaf, replace(page, number=page.number + after), manuscript)
    added = tuple(made.slides)[first:]
    for slide in added:
        _speak_in(slide.element, TAGS.get(manuscript.language, "en-GB"))
    return added


def _room(made: Any, layouts: Layouts, leaf: Leaf) -> Room:
    sourced = any(source for _, _, source in leaf.lines)
    return room_of(layouts, float(made.slide_height / Inches(1)), sourced)


def _emptied(template: bytes) -> Any:
    """The candidate's template without its slides."""
    parts = opened(template, "template", "pptx")
    try:
        made = Presentation(as_stream(parts))
        listed = made.slides.element
        for one in list(listed):
            made.part.drop_rel(one.get(qn("r:id")))
            listed.remove(one)
        for sections in made.element.xpath("//*[local-name()='sectionLst']"):
            sections.getparent().getparent().remove(sections.getparent())
    except Exception as cause:  # whatever a parser throws at damaged bytes
        raise damaged("template", "pptx") from cause
    return made


def _cover(made: Any, layouts: Layouts, manuscript: Manuscript) -> None:
    slide = made.slides.add_slide(layouts.cover)
    _title(slide, manuscript.title)
    under = [
        one
        for one in slide.placeholders
        if one.placeholder_format.type not in (*TITLES, *FURNITURE)
    ]
    for one in under[:1]:
        one.text_frame.text = sound(manuscript.subtitle)
    _clear(slide)
    known_as(slide, COVER)


def _slide(made: Any, layouts: Layouts, leaf: Leaf, page: Page, manuscript: Manuscript) -> None:
    bare = (page.has_table or page.is_map) and not page.lines
    slide = made.slides.add_slide(layouts.title if bare else layouts.lines)
    _title(slide, leaf.title if page.number == 1 else f"{leaf.title} ({page.number})")
    box = _box(made, layouts)
    if page.is_map and leaf.drawn:
        add_map(slide, leaf, leaf.drawn, manuscript, box)
    else:
        left, top, across, high = box
        under = Inches(page.under)
        if page.lines or not page.has_table:
            _lines(slide, page.lines, box)
            _sources(made, slide, leaf, page, manuscript)
        if under:
            _make_room(slide, (left, top, across, under))
        if page.has_table and leaf.table:
            add_table(slide, leaf, leaf.table, page, (left, top + under, across, high - under))
    if page.lines or page.has_table or page.is_map:
        _clear(slide)
    _number(slide)
    if leaf.notes and page.number == 1:
        slide.notes_slide.notes_text_frame.text = sound(leaf.notes)
    known_as(slide, f"part-{leaf.key}-{page.number}")


def _title(slide: Any, text: str) -> None:
    if slide.shapes.title is not None:
        slide.shapes.title.text_frame.text = sound(text)


def _lines(slide: Any, lines: Sequence[Line], box: Sequence[int]) -> None:
    body = body_of(slide)
    if body is None:
        body = slide.shapes.add_textbox(*box)
        body.text_frame.word_wrap = True
    if not lines:
        return
    frame = body.text_frame
    marks = _marks(lines)
    for at, (_, text, source) in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.add_run().text = sound(text)
        if source:
            mark = paragraph.add_run()
            mark.text = str(marks[source])
            element_of(mark.font).set("baseline", "30000")


def _make_room(slide: Any, box: Sequence[int]) -> None:
    """The lines keep to their part of the slide; a table stands below."""
    if body := body_of(slide):
        body.left, body.top, body.width, body.height = box


def _marks(lines: Sequence[Line]) -> dict[str, int]:
    sources = dict.fromkeys(source for _, _, source in lines if source)
    return {source: number for number, source in enumerate(sources, 1)}


def _sources(made: Any, slide: Any, leaf: Leaf, page: Page, manuscript: Manuscript) -> None:
    marks = _marks(page.lines)
    if not marks:
        return
    top = made.slide_height - Inches(1.18)
    box = slide.shapes.add_textbox(Inches(0.75), top, made.slide_width - Inches(1.5), Inches(0.5))
    box.name = f"sources-{leaf.key}-{page.number}"
    box.text_frame.word_wrap = True
    said = " · ".join(f"{number} {source}" for source, number in marks.items())
    run = box.text_frame.paragraphs[0].add_run()
    run.text = sound(f"{manuscript.words['sources']}{colon(manuscript.language)}{said}")
    run.font.size = Pt(SMALL)


def _across(made: Any) -> float:
    return float(made.slide_width / Inches(1)) - 1.5


def _box(made: Any, layouts: Layouts) -> tuple[int, int, int, int]:
    """Where lines, or a table in their place, may stand."""
    body = body_of(layouts.lines)
    top = body.top if body is not None else Inches(1.95)
    left = Inches(0.75)
    return left, top, made.slide_width - 2 * left, made.slide_height - top - Inches(1.0)


def _clear(slide: Any) -> None:
    """No placeholder stays empty, but that of a slide on which nothing stands yet: there one goes on writing."""
    for shape in list(slide.placeholders):
        if shape.has_text_frame and not shape.text_frame.text:
            shape.element.getparent().remove(shape.element)


def _number(slide: Any) -> None:
    """The number of the slide, where its layout has a place for it; the library leaves that out."""
    for shape in slide.slide_layout.placeholders:
        if shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
            one = copy.deepcopy(shape.element)
            slide.shapes.element.append(one)
            one.nvSpPr.cNvPr.set("id", str(len(slide.shapes) + 20))
            return


def known_as(slide: Any, name: str) -> None:
    """A shape that is not seen and not read, by whose name the slide is known again.

    The name of a shape that is no placeholder is kept by every program; the slide's own name, names of placeholders,
    alternative texts and parts of one's own are lost in some.
    """
    mark = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, Pt(1), Pt(1))
    mark.name = name
    mark.fill.background()
    mark.line.fill.background()
    named = mark.element.nvSpPr.cNvPr
    named.set("descr", "")
    named.append(etree.fromstring(_DECORATIVE))


def _speak(made: Any, tag: str) -> None:
    """Every run and every end of a paragraph says its language."""
    for element in _text_parts(made):
        _speak_in(element, tag)


def _speak_in(element: Any, tag: str) -> None:
    for run in element.iter(qn("a:r"), qn("a:fld"), qn("a:br")):
        properties = run.find(qn("a:rPr"))
        if properties is None:
            properties = etree.Element(qn("a:rPr"))
            run.insert(0, properties)
        properties.set("lang", tag)
    for end in element.iter(qn("a:endParaRPr"), qn("a:defRPr")):
        end.set("lang", tag)


def _text_parts(made: Any) -> Iterator[Any]:
    yield made.slide_master.element
    yield from (one.element for one in made.slide_layouts)
    for slide in made.slides:
        yield slide.element
        if slide.has_notes_slide:
            yield slide.notes_slide.element
