"""DOCX: a manuscript as a document with real headings."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from secondround.adapters.office.writing.elements import element_of
from secondround.adapters.office.writing.opening import as_stream, damaged, opened
from secondround.adapters.office.writing.room import with_room
from secondround.adapters.office.writing.sealing import TAGS, sealed, sound
from secondround.adapters.office.writing.word.looks import (
    LEGEND,
    NOTES,
    SOURCE,
    blank_document,
    with_own_styles,
)
from secondround.adapters.office.writing.word.tables import (
    MOST_UPRIGHT,
    add_map,
    add_table,
    lay_down,
    levels_said,
)
from secondround.foundation.errors import SecondRoundError
from secondround.foundation.ports.office.written import COVER, Leaf, Manuscript

PROSE = 40
"""Letters from which on a line that ends as a sentence does is one."""


def write_document(manuscript: Manuscript, template: bytes | None = None) -> bytes:
    """The same bytes for the same manuscript and template. Raises `Unreadable` for what is no template."""
    made = blank_document() if template is None else _emptied(template)
    with_own_styles(made)
    _spoken(made, TAGS.get(manuscript.language, "en-GB"))
    page = _Page(made, {one.name: one for one in made.styles}, template is None, manuscript)
    _bookmark(page.paragraph("Title", manuscript.title), COVER, 1)
    if manuscript.subtitle:
        page.paragraph("Subtitle", manuscript.subtitle)
    for number, leaf in enumerate(map(with_room, manuscript.leaves), 2):
        _leaf(page, leaf, number)
    stream = io.BytesIO()
    made.save(stream)
    return sealed(stream.getvalue(), manuscript)


def _emptied(template: bytes) -> Any:
    """The candidate's template without its text; its page, header, footer and styles stay."""
    try:
        made = Document(as_stream(opened(template, "template", "docx")))
        body = made.element.body
        for one in list(body):
            if one.tag != qn("w:sectPr"):
                body.remove(one)
    except SecondRoundError:
        raise
    except Exception as cause:  # whatever a parser throws at damaged bytes
        raise damaged("template", "docx") from cause
    return made


@dataclass(frozen=True)
class _Page:
    """The document that is being written, its styles by name, and whether its looks are ours."""

    made: Any
    styles: Mapping[str, Any]
    own_looks: bool
    manuscript: Manuscript

    def paragraph(self, style: str, text: str) -> Any:
        """One at the end; in the style of this name where there is one."""
        return self.made.add_paragraph(sound(text), style=self.styles.get(style))


def _leaf(page: _Page, leaf: Leaf, number: int) -> None:
    _bookmark(page.paragraph("Heading 1", leaf.title), f"part_{leaf.key}", number)
    style = "Normal" if _is_prose(leaf) else "List Bullet"
    for _, text, source in leaf.lines:
        line = page.paragraph(style, text)
        if source:
            line.add_run(sound(f" ({source})"), style=page.styles[SOURCE])
    for spoken in filter(None, leaf.notes.split("\n")):
        page.paragraph(NOTES, spoken)
    if leaf.table is not None:
        lies = page.own_looks and len(leaf.table.headings) > MOST_UPRIGHT
        if lies:
            lay_down(page.made)
        else:
            page.made.paragraphs[-1].paragraph_format.keep_with_next = True
        add_table(page.made, leaf, leaf.table, page.own_looks)
        if lies and leaf.key != page.manuscript.leaves[-1].key:
            lay_down(page.made)
    if leaf.drawn is not None:
        levels = page.paragraph(LEGEND, levels_said(page.manuscript))
        levels.paragraph_format.keep_with_next = True
        _bookmark(levels, f"map_{leaf.key}", 1000 + number)
        add_map(page.made, leaf.drawn, page.manuscript)


def _is_prose(leaf: Leaf) -> bool:
    """Whether every line is a sentence, or several: then they are paragraphs and no points of a list."""
    texts = [text.rstrip('”"»“’ ') for _, text, _ in leaf.lines]
    return all(one.endswith((".", "!", "?", "…")) and len(one) >= PROSE for one in texts)


def _bookmark(paragraph: Any, name: str, number: int) -> None:
    """A name that the paragraph keeps through every program, in which it is nowhere to be seen."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for one in (start, end):
        one.set(qn("w:id"), str(number))
    start.set(qn("w:name"), f"_{name}")
    body = element_of(paragraph)
    runs = body.findall(qn("w:r"))
    if runs:
        runs[0].addprevious(start)
    else:
        body.append(start)
    body.append(end)


def _spoken(made: Any, tag: str) -> None:
    """The language of every text of the document, in its defaults."""
    styles = made.styles.element
    for properties in styles.xpath("w:docDefaults/w:rPrDefault/w:rPr") or [_defaults(styles)]:
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
        language = OxmlElement("w:lang")
        for name in ("val", "eastAsia"):
            language.set(qn(f"w:{name}"), tag)
        properties.append(language)
    for other in styles.xpath("w:style//w:lang"):
        other.getparent().remove(other)


def _defaults(styles: Any) -> Any:
    default, holder, properties = (
        OxmlElement(f"w:{name}") for name in ("docDefaults", "rPrDefault", "rPr")
    )
    holder.append(properties)
    default.append(holder)
    styles.insert(0, default)
    return properties
