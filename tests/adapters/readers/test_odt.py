"""ODT: OpenDocument texts."""

import pytest

from adapters.readers.making import odt
from adapters.readers.reading import read, roles, told
from secondround.foundation.errors import Unreadable

LISTS = """<text:h text:outline-level="2">Duties</text:h>
<text:list><text:list-item><text:p>Trees</text:p><text:p>and more of them</text:p>
<text:list><text:list-item><text:p>old ones</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p>Two<text:s text:c="3"/>spaces,<text:tab/>a tab<text:line-break/>and a line</text:p>"""

TABLE = """<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p>
</table:table-cell><table:table-cell><text:p>Roses</text:p></table:table-cell></table:table-row>
</table:table-header-rows><table:table-row><table:table-cell><text:p>2025</text:p></table:table-cell>
<table:table-cell><text:p>900</text:p></table:table-cell></table:table-row></table:table>"""


def test_headings_nested_items_and_signs() -> None:
    assert roles(read(odt(LISTS), "x.odt", "odt")) == [
        ("heading", 2, "Duties"),
        ("item", 1, "Trees"),
        ("paragraph", 0, "and more of them"),
        ("item", 2, "old ones"),
        ("paragraph", 0, "Two spaces, a tab and a line"),
    ]


def test_tables_are_rows() -> None:
    reading = read(odt(TABLE), "x.odt")
    assert told(reading) == ["Year\tRoses", "2025\t900"]
    assert reading.blocks[1].locator == "table 1, row 2"


def test_deleted_text_and_comments_are_left_out_with_notes() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Kept<office:annotation><text:p>a comment</text:p>"
        "</office:annotation> text</text:p>"
    )
    reading = read(odt(body), "x.odt")
    assert told(reading) == ["Kept text"]
    assert len(reading.notes) == 2


def test_footnotes_come_last() -> None:
    body = (
        "<text:p>Said<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>by whom</text:p></text:note-body></text:note> once</text:p><text:p>Then</text:p>"
    )
    reading = read(odt(body), "x.odt")
    assert [(block.text, block.locator) for block in reading.blocks] == [
        ("Said once", "paragraph 1"),
        ("Then", "paragraph 2"),
        ("by whom", "footnote 1"),
    ]


def test_fields_come_from_the_metadata() -> None:
    meta = "<dc:title>Paper</dc:title><dc:date>2026-02-03T10:00:00.123456789</dc:date>"
    fields = read(odt("<text:p>x</text:p>", meta), "x.odt").fields
    assert fields == {"title": "Paper", "modified": "2026-02-03T10:00:00"}


def test_a_protected_text_says_so() -> None:
    locked = odt("<text:p>x</text:p>", more={"META-INF/manifest.xml": "<m:encryption-data/>"})
    with pytest.raises(Unreadable, match=r"x\.odt: .*password"):
        read(locked, "x.odt")


@pytest.mark.parametrize(
    ("content", "match"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "entities"),
        ("<x/>", "missing"),
        ("<x", "damaged"),
    ],
)
def test_hostile_or_broken_content_is_refused(content: str, match: str) -> None:
    with pytest.raises(Unreadable, match=match):
        read(odt("", more={"content.xml": content}), "x.odt", "odt")
