"""Whether a file that came back, with the words of the outline written into it, says what the outline says."""

from collections.abc import Mapping, Sequence

from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.office.written import (
    COVER,
    Leaf,
    Manuscript,
    OfficeRewriter,
    OfficeWriter,
    Rewritten,
    Sheet,
)

_NAME = "outline"


def written_into(
    writer: OfficeWriter, manuscript: Manuscript, clean: bytes, returned: bytes
) -> Rewritten | None:
    """The file that came back with the words of now; None where it would not say all that the clean one says.

    So it is where the format cannot, the file is damaged, or a part, row or line found no place in it.
    """
    if not isinstance(writer, OfficeRewriter):
        return None
    try:
        made = writer.write_into(manuscript, returned, _NAME)
        found = writer.read_back(made.data, _NAME).leaves
    except Unreadable:
        return None
    return made if _says(found, writer.read_back(clean, _NAME).leaves) else None


def _says(found: Sequence[Leaf], wanted: Sequence[Leaf]) -> bool:
    """Whether the leaves stand there in their order with all their words; a cover and titles may have been taken off,
    and slides of one's own stand between."""
    known = {one.key: one for one in found if one.key}
    order = [one.key for one in wanted if one.key != COVER or COVER in known]
    return [one for one in known if one in order] == order and all(
        _says_as(known[one.key], one) for one in wanted if one.key in order
    )


def _says_as(found: Leaf, wanted: Leaf) -> bool:
    return (
        found.title in ("", wanted.title)
        and [text for _, text, _ in found.lines] == [text for _, text, _ in wanted.lines]
        and found.notes == wanted.notes
        and (wanted.table is None or _rows(found.table) == _rows(wanted.table))
    )


def _rows(sheet: Sheet | None) -> list[Mapping[str, str]]:
    """What stands in each row by its heading; a column that is empty throughout says nothing."""
    if sheet is None:
        return []
    heads = [" ".join(one.casefold().split()) for one in sheet.headings]
    return [
        {head: cell for head, cell in zip(heads, cells, strict=True) if cell}
        for _, cells in sheet.rows
    ]
