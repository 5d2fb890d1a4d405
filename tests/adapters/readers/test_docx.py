"""DOCX: everything a person sees in Word, and what was changed there."""

import docx
import pytest
from docx.enum.text import WD_BREAK

from adapters.readers.making import packed, replaced, word, word_with
from adapters.readers.reading import read, roles, told
from secondround.foundation.errors import Unreadable


def test_headings_paragraphs_and_nested_items() -> None:
    document = docx.Document()
    document.add_heading("Gardener wanted", 0)
    document.add_heading("Duties", 2)
    document.add_paragraph("We need hands.")
    document.add_paragraph("Trees", "List Bullet")
    document.add_paragraph("old ones", "List Bullet 2")
    document.add_paragraph("very old ones", "List Bullet 3")
    document.add_paragraph("Hedges", "List Number")
    assert roles(read(word(document), "job.docx", "docx")) == [
        ("title", 1, "Gardener wanted"),
        ("heading", 2, "Duties"),
        ("paragraph", 0, "We need hands."),
        ("item", 1, "Trees"),
        ("item", 2, "old ones"),
        ("item", 3, "very old ones"),
        ("item", 1, "Hedges"),
    ]


def test_numbering_set_on_the_paragraph_gives_the_depth() -> None:
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>{}</w:t></w:r></w:p>"
    )
    body = item.format(0, "outer") + item.format(2, "inner")
    assert roles(read(word_with(body), "x.docx")) == [("item", 1, "outer"), ("item", 3, "inner")]


def test_a_heading_in_another_language_is_one_by_its_style() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mien"><w:name w:val="Mien"/><w:basedOn w:val="Titre2"/></w:style>'
        "</w:styles>"
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in (("Titre2", "Vos missions"), ("Mien", "Profil"))
    )
    found = roles(read(word_with(body, {"word/styles.xml": styles}), "x.docx"))
    assert found == [("heading", 2, "Vos missions"), ("heading", 2, "Profil")]


def test_short_bold_and_capital_lines_are_headings() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("Experience").bold = True
    document.add_paragraph().add_run("This whole sentence is bold.").bold = True
    document.add_paragraph("EDUCATION")
    document.add_paragraph("SAP MM")
    document.add_paragraph("- typed by hand")
    assert [role for role, _, _ in roles(read(word(document), "cv.docx"))] == [
        "heading",
        "paragraph",
        "heading",
        "paragraph",
        "item",
    ]


def test_a_table_of_data_is_rows_and_one_for_layout_is_not() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Hours", "39", "Leave", "30 days"), strict=True):
        cell.text = text
    document.add_paragraph("between")
    layout = document.add_table(1, 2)
    layout.cell(0, 0).text = "Skills"
    layout.cell(0, 0).add_paragraph("Pruning")
    layout.cell(0, 1).text = "Head gardener"
    reading = read(word(document), "x.docx")
    assert told(reading) == [
        "Hours\t39",
        "Leave\t30 days",
        "between",
        "Skills",
        "Pruning",
        "Head gardener",
    ]
    assert [block.locator for block in reading.blocks[:3]] == [
        "table 1, row 1",
        "table 1, row 2",
        "paragraph 1",
    ]


def test_inserted_text_is_read_deleted_text_is_not_and_a_note_says_so() -> None:
    body = (
        "<w:p><w:r><w:t>Salary </w:t></w:r>"
        '<w:del w:id="1"><w:r><w:delText>40,000</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>45,000</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="3"><w:r><w:t>moved away</w:t></w:r></w:moveFrom></w:p>'
        '<w:ins w:id="4"><w:p><w:r><w:t>A new paragraph</w:t></w:r></w:p></w:ins>'
    )
    reading = read(word_with(body), "offer.docx")
    assert told(reading) == ["Salary 45,000", "A new paragraph"]
    assert "tracked changes" in reading.notes[0]


def test_comments_and_hidden_text_are_left_out_with_notes() -> None:
    body = (
        "<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    reading = read(word_with(body), "x.docx")
    assert told(reading) == ["Seen"]
    assert len(reading.notes) == 2


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Beside it</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert told(read(word_with(body), "x.docx")) == ["Beside it", "In the box"]


def test_header_comes_first_and_footer_last_each_once() -> None:
    document = docx.Document()
    document.add_paragraph("Body")
    document.sections[0].header.paragraphs[0].text = "Garden Ltd"
    document.sections[0].footer.paragraphs[0].text = "Published in May"
    reading = read(word(document), "x.docx")
    assert [(block.locator, block.text) for block in reading.blocks] == [
        ("header", "Garden Ltd"),
        ("paragraph 1", "Body"),
        ("footer", "Published in May"),
    ]


def test_breaks_tabs_and_hyphens_inside_a_paragraph() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("one\ttwo")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("co\u00adoperate")
    assert told(read(word(document), "x.docx")) == ["one two cooperate"]


def test_a_transcript_from_a_meeting_program_is_turns() -> None:
    document = docx.Document()
    for place, (name, text) in enumerate(
        (("Ana Roth", "Why gardens?"), ("Bo Lind", "I like them."), ("Ana Roth", "And winter?")) * 2
    ):
        paragraph = document.add_paragraph(f"{name}   0:{place:02}")
        paragraph.add_run().add_break(WD_BREAK.LINE)
        paragraph.add_run(text)
    blocks = read(word(document), "talk.docx").blocks
    assert [(block.speaker, block.text, block.locator) for block in blocks[:2]] == [
        ("Ana Roth", "Why gardens?", "00:00:00"),
        ("Bo Lind", "I like them.", "00:00:01"),
    ]


def test_fields_come_from_the_properties() -> None:
    document = docx.Document()
    document.add_paragraph("Body")
    document.core_properties.title = "Posting"
    document.core_properties.author = "People team"
    fields = read(word(document), "x.docx").fields
    assert (fields["title"], fields["author"]) == ("Posting", "People team")


def test_the_main_part_may_have_another_name() -> None:
    data = word_with("<w:p><w:r><w:t>Hello</w:t></w:r></w:p>")
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    other = word_with("<w:p><w:r><w:t>Other</w:t></w:r></w:p>")
    moved = replaced(data, {"_rels/.rels": relations, "word/document2.xml": _document(other)})
    assert told(read(moved, "x.docx")) == ["Other"]


@pytest.mark.parametrize(
    ("part", "match"),
    [
        ('<!DOCTYPE w [<!ENTITY a "aaaa">]><w/>', "entities"),
        ("<w:document", "damaged"),
        ("<x/>", "missing"),
        ("<a>" * 5000, "damaged"),
    ],
)
def test_hostile_or_broken_parts_are_refused(part: str, match: str) -> None:
    data = replaced(word(docx.Document()), {"word/document.xml": part})
    with pytest.raises(Unreadable, match=rf"bad\.docx: .*{match}") as caught:
        read(data, "bad.docx", "docx")
    assert caught.value.hint


def test_a_part_that_swells_is_refused() -> None:
    data = replaced(word(docx.Document()), {"word/document.xml": b"<w>" + b" " * 60_000_000})
    assert len(data) < 200_000
    with pytest.raises(Unreadable, match="far more"):
        read(data, "bomb.docx", "docx")


def test_a_document_without_its_parts_is_refused() -> None:
    data = packed({"word/other.xml": "<x/>"})
    with pytest.raises(Unreadable, match="missing"):
        read(data, "x.docx", "docx")


def _document(data: bytes) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")
