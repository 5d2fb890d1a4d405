"""One inspector for each format."""

import functools

from secondround.adapters.office.inspecting.pdf.inspector import PdfInspector
from secondround.adapters.office.inspecting.sheets.inspector import XlsxInspector
from secondround.adapters.office.inspecting.slides.inspector import PptxInspector
from secondround.adapters.office.inspecting.word.inspector import DocxInspector
from secondround.foundation.ports.office.finished import Inspector


@functools.cache
def all_inspectors() -> tuple[Inspector, ...]:
    """The libraries behind them are imported when they first look at a file."""
    return PptxInspector(), DocxInspector(), XlsxInspector(), PdfInspector()
