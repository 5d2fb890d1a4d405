"""The figures of a file with what each is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    Number,
    counted_in,
    masked_in,
    numbers_in,
    worded,
    years_in,
)
from secondround.preparation.assignment.checked.figures.reading.numerals import numerals_in
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.concepts.lexicon import lexicon, stem, tokens_of

WHOLE_SUM = frozenset(("@sum",))
"""What the whole cost is about, however it is called."""

SHORT = 7
"""Letters up to which a word keeps its ending when it is stemmed."""

_SHORT_ENDING = re.compile(r"(?<=\w{3})(?:en|es|e|n|s)$")

ROOT = 5
"""Letters from which on a stem that begins another is of the same word."""

LONGER = 5
"""Letters by which it may be longer: "grund" begins "grundausbildung", which is another word."""

AHEAD = 3
"""Words after a number in which the counted thing stands ("240 full-time employees")."""

_COUNTER = re.compile(r"\s\(\d{1,2}(?:\s?/\s?\d{1,2})?\)$")

_NO_NAMES: frozenset[str] = frozenset()

_CLAUSE = re.compile(
    r"[;:()|\t•]\s?|[.,!?]\s|\s[–—-]\s|[–—]|\s(?:and|et|und|but|mais|aber|while|whereas|tandis que|während|sondern)\s"
)


@dataclass(frozen=True)
class Figure:
    """A number at a place, the sentence and the clause it stands in.

    `about` are the stems its clause says it is about, `thing` those that follow it or, where none do, all; `years` the
    calendar years beside it. `is_part` marks the 14 of "14 of 40" and their share, of which 40 is the `whole`. `row`
    and `column` are the heads of a table's cell, empty in running text.
    """

    number: Number
    page: Page
    piece: Piece
    sentence: str
    words: str
    about: frozenset[str]
    thing: frozenset[str]
    years: frozenset[int]
    row: str = ""
    column: str = ""
    clause: str = ""
    is_part: bool = False
    whole: float = 0.0


def figures_on(page: Page, language: str, names: frozenset[str] = _NO_NAMES) -> Iterator[Figure]:
    """Every figure of a page's titles, lines, captions and notes, and of rows of one cell; tables are read apart.

    `names` are stems that say whose a figure is and not what: the company's name.
    """
    for piece in page.pieces:
        is_row = piece.role == "cells" and sum(map(bool, piece.cells)) != 1
        if not is_row and piece.role not in ("footer", "footnote"):
            yield from figures_of(page, piece, language, names)


def figures_of(
    page: Page, piece: Piece, language: str, names: frozenset[str] = _NO_NAMES
) -> Iterator[Figure]:
    """The figures of one piece of running text, sentence by sentence; "Risks (2)" only counts the slides of a title."""
    text = _COUNTER.sub("", piece.text) if piece.role == "title" else piece.text
    for span in sentences(text):
        found = list(numbers_in(span.text, language))
        for number in found:
            one = _figure(page, piece, span.text, number, found)
            yield replace(one, about=one.about - names, thing=one.thing - names)


def figure_in_cell(
    page: Page, piece: Piece, cell: str, row: str, column: str, language: str
) -> Figure | None:
    """The only number of a cell, about what its row and column are called; None where there is none or several.

    A cell that says in words what it counts is read like running text.
    """
    found = list(numbers_in(cell, language))
    if len(found) != 1:
        return None
    if len(stems_of(cell)) >= 2:
        return _figure(page, piece, cell, found[0], found)
    row = row if stems_of(row) or not piece.cells else _named(piece)
    found = [counted_in(counted_in(found[0], column), row)]
    is_sum = found[0].unit and pattern("total").match(row) and not pattern("subtotal").match(row)
    about = WHOLE_SUM if is_sum else stems_of(f"{row} {column} {cell}")
    years = years_in(f"{row} {column}")
    return Figure(found[0], page, piece, cell, cell.strip(), about, about, years, row, column)


def _named(piece: Piece) -> str:
    """What a row is called whose first cell is but a number: the first that says something."""
    return next((cell for cell in piece.cells[1:] if stems_of(cell)), piece.cells[0])


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> frozenset[str]:
    """What a text is about, as stems; no function words, figures or words that any figure may have beside it."""
    book = lexicon()
    general = pattern("general")
    return frozenset(
        _root(token)
        for token in tokens_of(text)
        if token not in book.stop
        and len(token) > 2
        and not token.isdigit()
        and not general.fullmatch(token)
    )


def kindred(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those of some stems that others have too, whatever their endings: "doppel" and "doppelt"."""
    return frozenset(
        one
        for one in some
        if one in others
        or any(
            min(len(one), len(each)) >= ROOT
            and abs(len(one) - len(each)) <= LONGER
            and (one.startswith(each) or each.startswith(one))
            for each in others
        )
    )


def _root(token: str) -> str:
    """The stem, of short words too: "Höfe" and "Höfen"."""
    return _SHORT_ENDING.sub("", stem(token)) if len(token) <= SHORT else stem(token).rstrip("s")


def _figure(
    page: Page, piece: Piece, sentence: str, number: Number, all_of: Sequence[Number]
) -> Figure:
    start, end = clause_of(sentence, number.start, number.end)
    start = 0 if pattern("for_all_said").search(sentence[: number.start]) else start
    start = 0 if pattern("short_label").fullmatch(sentence[:start]) else start
    rest = _without(sentence, start, end, all_of)
    years = years_in(sentence[start:end])
    if not stems_of(rest):
        start = _with_label(sentence, start)
        rest = _without(sentence, start, end, all_of)
    after = stems_of(" ".join(masked_in(sentence)[number.end : end].split()[:AHEAD]))
    about = _whole(sentence, number, end) or stems_of(rest)
    part = _whole_of(sentence, number, all_of)
    years = years or years_in(sentence[start:end]) or years_in(sentence) or years_in(page.title)
    return Figure(
        number=number,
        page=page,
        piece=piece,
        sentence=sentence,
        words=sentence[number.start : number.end].strip(),
        about=about,
        thing=(after & about) or after or about,
        years=years,
        clause=sentence[start:end],
        is_part=part is not None or bool(pattern("some_of_them").match(sentence[number.end :])),
        whole=part or 0.0,
    )


def _whole(sentence: str, number: Number, end: int) -> frozenset[str]:
    """What a figure counts that is said of all there are: "your 430 drivers", "employs 430 drivers"; else nothing.

    A sum that is said to be the whole cost is about that alone.
    """
    before, after = sentence[: number.start], sentence[number.end : end]
    if pattern("each_time").match(after):
        return frozenset()
    if number.unit not in ("", "%", "pp") and pattern("sum_of").search(before):
        return frozenset() if re.match(r"\s(?:for|of|pour|für)\s", after) else WHOLE_SUM
    if number.unit or not pattern("whole").search(before):
        return frozenset()
    if pattern("narrowed_after").search(after):
        return frozenset()
    return stems_of(" ".join(after.split()[:1]))


def _whole_of(sentence: str, number: Number, all_of: Sequence[Number]) -> float | None:
    """The 40 of "14 of 40 invoices (35%)", for the 14 and the 35%; None for what is no part."""
    found = pattern("of_a_sample").search(sentence)
    if not found:
        return None
    inside = [one for one in all_of if found.start() <= one.start <= found.end()]
    if len(inside) < 2:
        return None
    part, whole = sorted(one.value for one in inside[:2])
    return whole if number.unit == "%" or number.value == part else None


def clause_of(sentence: str, begins: int, ends: int) -> tuple[int, int]:
    """Where the clause that holds this stretch of a sentence begins and ends."""
    start = max((one.end() for one in _CLAUSE.finditer(sentence, 0, begins)), default=0)
    end = min((one.start() for one in _CLAUSE.finditer(sentence, ends)), default=len(sentence))
    return start, end


def _with_label(sentence: str, start: int) -> int:
    """The clause before, of a figure that says nothing itself: "Budget: CHF 48,000"."""
    before = [one.end() for one in _CLAUSE.finditer(sentence) if one.end() < start]
    return max(before, default=0)


def _without(sentence: str, start: int, end: int, numbers: Sequence[Number]) -> str:
    """The words of a stretch without its numbers."""
    text = list(masked_in(sentence))
    for one in numbers:
        text[one.start : one.end] = " " * (one.end - one.start)
    return "".join(text)[start:end]


def heading_of(page: Page, piece: Piece) -> str:
    """The heading a line stands under, or the title of its page."""
    heading = page.title
    for each in page.pieces:
        if each is piece:
            return heading
        if each.role == "title":
            heading = each.text
    return heading


def figures_in_words(page: Page, names: frozenset[str] = _NO_NAMES) -> Iterator[Figure]:
    """Those of a page's running text that are written in words: "nine of the restores"."""
    for piece in page.pieces:
        is_row = piece.role == "cells" and sum(map(bool, piece.cells)) != 1
        if not is_row and piece.role not in ("footer", "footnote"):
            for span in sentences(piece.text):
                for match, value in numerals_in(span.text):
                    number = worded(span.text, match.start(), match.end(), value)
                    one = _figure(page, piece, span.text, number, [number])
                    yield replace(one, about=one.about - names, thing=one.thing - names)
