"""What is written comes back as it was, whatever it says."""

from hypothesis import given, settings

from adapters.office.manuscripts import (
    WHOLE,
    as_written,
    come_home,
    manuscripts,
)
from secondround.adapters.office.writing.writers import office_writers
from secondround.foundation.ports.office.written import Leaf, Manuscript

WRITERS = office_writers()


@settings(max_examples=10)
@given(manuscripts())
def test_slides_come_home(manuscript: Manuscript) -> None:
    assert home(manuscript, "pptx") == keyed(manuscript)


@settings(max_examples=10)
@given(manuscripts())
def test_a_document_comes_home(manuscript: Manuscript) -> None:
    assert home(manuscript, "docx") == keyed(manuscript)


@settings(max_examples=10)
@given(manuscripts(notes=False))
def test_a_workbook_comes_home(manuscript: Manuscript) -> None:
    assert home(manuscript, "xlsx") == keyed(manuscript)


def test_everything_at_once_comes_home() -> None:
    for format_ in ("pptx", "docx"):
        assert home(WHOLE, format_) == keyed(WHOLE)
    assert [
        (one.title, one.lines, one.table and one.table.rows) for one in home(WHOLE, "xlsx")
    ] == [(one.title, one.lines, one.table and one.table.rows) for one in keyed(WHOLE)]


def home(manuscript: Manuscript, format_: str) -> tuple[Leaf, ...]:
    writer = WRITERS[format_]
    returned = writer.read_back(writer.write(manuscript), f"a.{format_}")
    assert returned.mark == manuscript.mark
    return tuple(_without_cover_key(one) for one in come_home(manuscript, returned))


def keyed(manuscript: Manuscript) -> tuple[Leaf, ...]:
    return tuple(_without_cover_key(one) for one in as_written(manuscript))


def _without_cover_key(one: Leaf) -> Leaf:
    """The subtitle is a line without a key."""
    lines = tuple(("" if one.key == "cover" else key, text, "") for key, text, _ in one.lines)
    return Leaf(one.key, one.title, lines, one.notes, one.table)
