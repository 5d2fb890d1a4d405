"""DOCX: what stands at the foot, in the margin and above the page, and what is tracked."""

import docx

from adapters.office.looking import look, piece, saved, told
from adapters.readers.making import replaced, word_with

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = f'xmlns:w="{W}"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def change(kind: str, inside: str, author: str = "Ines") -> str:
    return f'<w:{kind} w:id="1" w:author="{author}">{inside}</w:{kind}>'


def deleted(text: str) -> str:
    return f"<w:r><w:delText>{text}</w:delText></w:r>"


def remarks(body: str, parts: dict[str, str] | None = None) -> list[tuple[str, str, bool]]:
    found = look(word_with(body, parts), "x.docx")
    return [(one.author, one.text, one.is_change) for one in found.remarks]


def test_what_was_put_in_is_read_and_told_and_what_was_taken_out_is_told() -> None:
    body = paragraph(
        run("We found ")
        + change("del", deleted("two"), "Tom")
        + change("ins", run("three"))
        + change("ins", run(" faults"))
        + run(".")
    )
    found = look(word_with(body), "x.docx")
    assert told(found) == [("text", "We found three faults.")]
    assert [(one.author, one.text, one.is_change) for one in found.remarks] == [
        ("Tom", "two", True),
        ("Ines", "three faults", True),
    ]


def test_what_was_moved_or_set_in_another_type_is_a_change() -> None:
    marked = '<w:rPr><w:b/><w:rPrChange w:id="3" w:author="Tom"><w:rPr/></w:rPrChange></w:rPr>'
    body = paragraph(change("moveFrom", run("Here"))) + paragraph(
        change("moveTo", run("there")) + run(" bold", marked)
    )
    assert remarks(body) == [("Ines", "Here", True), ("Ines", "there", True), ("Tom", "bold", True)]


def test_a_row_that_was_put_in_is_a_change() -> None:
    mark = '<w:trPr><w:ins w:id="1" w:author="Ines"/></w:trPr>'
    cells = "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in ("Rye", "12"))
    body = f"<w:tbl><w:tr>{mark}{cells}</w:tr></w:tbl>"
    assert remarks(body) == [("Ines", "Rye 12", True)]


def test_comments_stand_where_they_are_anchored() -> None:
    document = docx.Document()
    first = document.add_paragraph("One")
    document.add_page_break()
    second = document.add_paragraph("Two")
    for one, text in ((second, "Check this"), (first, "And this")):
        document.add_comment(one.runs[0], text=text, author="Tom Hale", initials="T")
    found = look(saved(document), "x.docx").remarks
    assert [(one.text, one.place, one.author) for one in found] == [
        ("And this", "page about 1", "Tom Hale"),
        ("Check this", "page about 2", "Tom Hale"),
    ]


def with_notes(kind: str) -> bytes:
    note = f'<w:{kind} w:id="4">{paragraph(run("Statec, 2026."))}</w:{kind}>'
    apart = (
        f'<w:{kind} w:id="0" w:type="separator">{paragraph("<w:r><w:separator/></w:r>")}</w:{kind}>'
    )
    body = (
        paragraph(run("Costs rose.") + f'<w:r><w:{kind}Reference w:id="4"/></w:r>')
        + paragraph('<w:r><w:br w:type="page"/></w:r>')
        + paragraph(run("Next page."))
    )
    parts = {f"word/{kind}s.xml": f"<w:{kind}s {NAMES}>{apart}{note}</w:{kind}s>"}
    return word_with(body, parts)


def test_a_footnote_stands_on_the_page_that_points_to_it() -> None:
    found = look(with_notes("footnote"), "x.docx")
    note = piece(found, "Statec")
    assert (note.role, note.place) == ("footnote", "page about 1, footnote 1")
    assert note in found.pages[0].pieces


def test_an_endnote_stands_on_the_last_page() -> None:
    found = look(with_notes("endnote"), "x.docx")
    note = piece(found, "Statec")
    assert (note.role, note.place) == ("footnote", "page about 2, endnote 1")
    assert note in found.pages[1].pieces


def test_headers_and_footers_once_without_page_numbers() -> None:
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Confidential"
    section.footer.paragraphs[0].text = "12"
    document.add_paragraph("Words")
    other = document.add_section()
    other.header.is_linked_to_previous = False
    other.header.paragraphs[0].text = "Confidential"
    found = look(saved(document), "x.docx")
    feet = [(one.text, one.place) for one in found.pages[0].pieces if one.role == "footer"]
    assert feet == [("Confidential", "header")]


def test_text_boxes_are_read_where_they_hang_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('In a box'))}</w:txbxContent>"
    body = paragraph(
        run("Before.")
        + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
        + f"{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>"
    )
    found = look(word_with(body), "x.docx")
    assert sorted(text for _, text in told(found)) == ["Before.", "In a box"]
    assert found.pages[0].pictures == ()


def test_a_text_box_in_a_cell_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('In a box'))}</w:txbxContent>"
    drawn = f"<w:r><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></w:r>"
    cells = "".join(
        f"<w:tc>{paragraph(inside)}</w:tc>" for inside in (run("Rye") + drawn, run("12"))
    )
    found = look(word_with(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), "x.docx")
    assert sorted(text for _, text in told(found)) == ["In a box", "Rye\t12"]


def test_an_older_picture_has_its_words_too() -> None:
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="A mill"><v:imagedata/></v:shape>'
    found = look(word_with(paragraph(f"<w:r><w:pict>{shape}</w:pict></w:r>")), "x.docx")
    assert [one.alternative for one in found.pages[0].pictures] == ["A mill"]


def test_a_template_on_somebodys_disk_is_a_link() -> None:
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/attachedTemplate" TargetMode="External" '
        'Target="file:///C:/Users/tom.hale/Old%20Employer.dotx"/></Relationships>'
    )
    document = docx.Document()
    document.add_paragraph("Words")
    made = replaced(saved(document), {"word/_rels/settings.xml.rels": relation})
    assert "tom.hale" in look(made, "x.docx").fields["links"]


def test_a_section_that_begins_on_a_new_page_turns_it() -> None:
    break_ = '<w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>'
    go_on = '<w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr>'
    body = "".join(
        paragraph(properties + run(text))
        for text, properties in (("One", break_), ("Two", go_on), ("Still two", ""))
    )
    pages = look(word_with(body), "x.docx").pages
    assert [[one.text for one in page.pieces] for page in pages] == [["One"], ["Two", "Still two"]]
