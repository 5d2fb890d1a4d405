"""PDFium at work: bytes to pages of words."""

import threading
from collections.abc import Callable, Iterator, Sequence
from ctypes import byref, c_double, c_float, c_int, c_uint, create_string_buffer
from dataclasses import dataclass
from math import hypot
from typing import Any

from secondround.adapters.readers.limits import MAX_PAGES
from secondround.adapters.readers.pdf.words import Page, Word
from secondround.foundation.errors import Unreadable
from secondround.foundation.wording import sentence

_ONE_AT_A_TIME = threading.Lock()
"""PDFium must not be entered by two threads."""

ASKED = ("Title", "Author", "CreationDate")
"""What a document is asked about itself."""

_PASSWORD = 4
_SPACES = frozenset((0, 9, 10, 11, 12, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F))
_BROKEN = frozenset((0x2, 0xFFFE, 0xAD))
_APART = _SPACES | _BROKEN
_BOLD = ("bold", "black", "heavy", "demi", "gras", "fett")
_MOST_CHARACTERS = 100_000
_OUTSIDE = 5.0
_LOCKED = sentence("Open it with its password and save or print it to a PDF without one.")
_DAMAGED = sentence("Save or print it to PDF again, or bring the document it was made from.")


@dataclass(frozen=True)
class Opened:
    """A whole document: its pages, how many it has, what it says about itself."""

    pages: list[Page]
    count: int
    said: dict[str, str]


@dataclass(frozen=True)
class View:
    """What else may be looked at while a page is open: the engine's own handles, gone afterwards."""

    engine: Any
    document: Any
    page: Any
    number: int
    frame: "Frame"


Look = Callable[[View], None]


def open_pdf(
    data: bytes, name: str, look: Look | None = None, ask: Sequence[str] = ASKED
) -> Opened:
    """Every page's words, up to `MAX_PAGES`; `Unreadable` when locked or damaged.

    `look` is handed each page while it is open, and the words have their colours then. `ask` are the keys of what the
    document says about itself.
    """
    import pypdfium2.raw as engine

    with _ONE_AT_A_TIME:
        document = engine.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            raise _refusal(engine.FPDF_GetLastError(), name)
        try:
            count = engine.FPDF_GetPageCount(document)
            said = {key: _said(engine, document, key) for key in ask}
            return Opened(list(_pages(engine, document, count, look)), count, said)
        finally:
            engine.FPDF_CloseDocument(document)


def _refusal(code: int, name: str) -> Unreadable:
    if code == _PASSWORD:
        return Unreadable("{name}: the PDF is protected by a password.", _LOCKED, name=name)
    return Unreadable("{name}: the PDF is damaged or not complete.", _DAMAGED, name=name)


def _said(engine: Any, document: Any, key: str) -> str:
    size = engine.FPDF_GetMetaText(document, key.encode(), None, 0)
    if not 2 < size < 4096:
        return ""
    buffer = create_string_buffer(size)
    engine.FPDF_GetMetaText(document, key.encode(), buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", errors="replace")


def _pages(engine: Any, document: Any, count: int, look: Look | None) -> Iterator[Page]:
    for index in range(min(count, MAX_PAGES)):
        page = engine.FPDF_LoadPage(document, index)
        if not page:
            yield Page(index + 1, 0, 0, ())
            continue
        try:
            text = engine.FPDFText_LoadPage(page)
            try:
                frame = Frame(engine, page)
                if look:
                    look(View(engine, document, page, index + 1, frame))
                scribe = _Scribe(engine, text, frame, inked=look is not None)
                yield _page(engine, page, scribe, frame, index + 1)
            finally:
                engine.FPDFText_ClosePage(text)
        finally:
            engine.FPDF_ClosePage(page)


def _page(engine: Any, page: Any, scribe: "_Scribe", frame: "Frame", number: int) -> Page:
    words: list[Word] = []
    upright: list[Word] = []
    for span in _spans(engine, scribe.text):
        word, along = scribe.word(span)
        if frame.shows(word):
            (words if along else upright).append(word)
    drawn = not words and not upright and engine.FPDFPage_CountObjects(page) > 0
    return Page(number, frame.width, frame.height, _once(words), tuple(upright), drawn)


@dataclass(frozen=True, slots=True)
class _Span:
    """A run of visible characters: its first and last place, and whether a hyphen broke it off."""

    first: int
    last: int
    text: str
    broken: bool


def _spans(engine: Any, text: Any) -> Iterator[_Span]:
    count = min(engine.FPDFText_CountChars(text), _MOST_CHARACTERS) if text else 0
    run: list[int] = []
    read = engine.FPDFText_GetUnicode
    for place in range(count):
        code = read(text, place)
        if code not in _APART:
            run.append(code)
        elif run:
            yield _Span(place - len(run), place - 1, "".join(map(chr, run)), code in _BROKEN)
            run = []
    if run:
        yield _Span(count - len(run), count - 1, "".join(map(chr, run)), broken=False)


def _once(words: list[Word]) -> tuple[Word, ...]:
    """Without words drawn a second time in the same place to look bold."""
    seen = {(word.text, round(word.x0 / 2), round(word.y / 2)): word for word in reversed(words)}
    kept = {id(word) for word in seen.values()}
    return tuple(word for word in words if id(word) in kept)


class Frame:
    """The visible part of a page, and how to turn a place on it upright."""

    def __init__(self, engine: Any, page: Any) -> None:
        self._turn = engine.FPDFPage_GetRotation(page)
        self.width = float(engine.FPDF_GetPageWidthF(page))
        self.height = float(engine.FPDF_GetPageHeightF(page))
        sides = [c_float() for _ in range(4)]
        refs = [byref(side) for side in sides]
        if not engine.FPDFPage_GetCropBox(page, *refs):
            engine.FPDFPage_GetMediaBox(page, *refs)
        self._left, self._bottom = sides[0].value, sides[1].value

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """The place as seen: from the left, from the top."""
        x, y = x - self._left, y - self._bottom
        if self._turn == 1:
            return y, x
        if self._turn == 2:
            return self.width - x, y
        if self._turn == 3:
            return self.width - y, self.height - x
        return x, self.height - y

    def shows(self, word: Word) -> bool:
        """Whether the word lies on the page and says something."""
        across = -_OUTSIDE <= word.x0 <= self.width + _OUTSIDE
        return across and -_OUTSIDE <= word.y <= self.height + _OUTSIDE and bool(word.text.strip())


class _Scribe:
    """Reads words off one page, its buffers made once."""

    def __init__(self, engine: Any, text: Any, frame: Frame, inked: bool) -> None:
        self._engine, self.text, self._frame = engine, text, frame
        self._parts = [c_uint() for _ in range(4)] if inked else []
        self._x, self._y = c_double(), c_double()
        self._box = engine.FS_RECTF()
        self._matrix = engine.FS_MATRIX()
        self._name = create_string_buffer(128)
        self._flags = c_int()

    def word(self, span: _Span) -> tuple[Word, bool]:
        """The word of a span, and whether it runs along the lines."""
        text = f"{span.text}-" if span.broken else span.text
        (left, _), (right, _) = self._corners(span.first)
        (left2, _), (right2, _) = self._corners(span.last)
        x, y = self._origin(span.first)
        last_x, last_y = self._origin(span.last)
        along = abs(last_x - x) + 1 >= abs(last_y - y)
        x0, x1 = min(left, right, left2, right2), max(left, right, left2, right2)
        size, bold, ink = self._size(span.first), self._bold(span.first), self._ink(span.first)
        return Word(text, x0, x1, y, size, bold, span.broken, ink), along

    def _ink(self, place: int) -> tuple[float, float, float, float] | None:
        refs = [byref(part) for part in self._parts]
        if not refs or not self._engine.FPDFText_GetFillColor(self.text, place, *refs):
            return None
        red, green, blue, covers = (part.value / 255 for part in self._parts)
        return red, green, blue, covers

    def _corners(self, place: int) -> tuple[tuple[float, float], tuple[float, float]]:
        self._engine.FPDFText_GetLooseCharBox(self.text, place, self._box)
        box = self._box
        return self._frame.upright(box.left, box.top), self._frame.upright(box.right, box.bottom)

    def _origin(self, place: int) -> tuple[float, float]:
        self._engine.FPDFText_GetCharOrigin(self.text, place, self._x, self._y)
        return self._frame.upright(self._x.value, self._y.value)

    def _size(self, place: int) -> float:
        """The size of the font as it comes out on the page; at least one point."""
        self._engine.FPDFText_GetMatrix(self.text, place, self._matrix)
        scale = hypot(self._matrix.c, self._matrix.d)
        return max(float(self._engine.FPDFText_GetFontSize(self.text, place)) * scale, 1.0)

    def _bold(self, place: int) -> bool:
        size = self._engine.FPDFText_GetFontInfo(self.text, place, self._name, 128, self._flags)
        name = self._name.value.decode("latin-1").lower() if 0 < size <= 128 else ""
        return any(sign in name for sign in _BOLD)
