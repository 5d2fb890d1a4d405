"""One inspector for each format."""

import functools

from secondround.adapters.office.inspecting.guard import Guarded
from secondround.adapters.office.inspecting.pdf.inspector import look_at_pdf
from secondround.adapters.office.inspecting.sheets.inspector import look_at_sheets
from secondround.adapters.office.inspecting.slides.inspector import look_at_slides
from secondround.adapters.office.inspecting.word.inspector import look_at_document
from secondround.foundation.ports.office.finished import Inspector


@functools.cache
def all_inspectors() -> tuple[Inspector, ...]:
    """The libraries behind them are imported when they first look at a file."""
    return (
        Guarded("pptx", look_at_slides),
        Guarded("docx", look_at_document),
        Guarded("xlsx", look_at_sheets),
        Guarded("pdf", look_at_pdf),
    )
