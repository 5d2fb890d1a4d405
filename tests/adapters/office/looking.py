"""Looking at files in tests: through the inspectors the product has."""

import io

from secondround.adapters.office.inspecting.every import all_inspectors
from secondround.foundation.ports.office.finished import Finished, Piece


def look(data: bytes, name: str) -> Finished:
    """What the surest inspector finds."""
    inspector = max(all_inspectors(), key=lambda one: one.takes(data, name))
    assert inspector.takes(data, name) > 0
    return inspector.inspect(data, name)


def piece(found: Finished, text: str) -> Piece:
    """The one piece that holds the text."""
    (one,) = [piece for page in found.pages for piece in page.pieces if text in piece.text]
    return one


def told(found: Finished, number: int = 1) -> list[tuple[str, str]]:
    """Role and text of the pieces of a page."""
    return [(one.role, one.text) for one in found.pages[number - 1].pieces]


def saved(document: object) -> bytes:
    """The bytes of what python-pptx, python-docx or openpyxl holds."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
