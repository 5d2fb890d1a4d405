"""The XML behind what the libraries show, for all they have no words for."""

from typing import Any


def element_of(one: Any) -> Any:
    """The element of a paragraph, a run, a font, a table, a row or a cell: what is changed in it is in the file."""
    return one._element  # noqa: SLF001 - python-docx and python-pptx have no public name for it on these
