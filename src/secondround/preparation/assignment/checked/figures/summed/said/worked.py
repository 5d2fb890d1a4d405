"""Parts, changes, products and shares that running text works out wrongly."""

import re
from collections.abc import Iterator

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.numbers import (
    Number,
    masked_in,
    numbers_in,
    value_of,
)
from secondround.preparation.assignment.checked.figures.reading.numerals import numerals_in
from secondround.preparation.assignment.checked.figures.summed.wrong import (
    FEWEST,
    Wrong,
    misses_a_hundred,
    written,
)
from secondround.preparation.assignment.checked.figures.words import pattern

_NUMERAL = re.compile(r"\d+")

ROUNDED_SHARE = 0.6
"""What a share may be off by rounding, in units of its last place; a little more than the half."""

ROUGHLY = 1.0
"""Points that a change in per cent may be off: it is often told from figures with more places than are shown."""


def wrong_in_text(page: Page, piece: Piece, language: str) -> Iterator[Wrong]:
    """Parts, changes and products that a sentence works out wrongly."""
    text = masked_in(piece.text)
    if len(_NUMERAL.findall(text)) < FEWEST:
        return
    for name, right in (("part", _part), ("change", _change), ("product", _product), ("sum", _sum)):
        for match in pattern(name).finditer(text):
            wanted = right(match, language)
            if wanted:
                yield Wrong(
                    page, piece, piece.text[match.start() : match.end()].strip(), wanted, "result"
                )
    yield from _parts_in_words(page, piece, text, language)


def _parts_in_words(page: Page, piece: Piece, text: str, language: str) -> Iterator[Wrong]:
    """ "Fifteen of 60 files (30 %)"."""
    for said, value in numerals_in(text):
        match = pattern("part").match(
            f"{text[: said.start()]}{value}{text[said.end() :]}", said.start()
        )
        wanted = _part(match, language) if match else ""
        if match and wanted and not pattern("share_of").match(match.string[match.end() :]):
            end = match.end() + said.end() - said.start() - len(str(value))
            yield Wrong(page, piece, piece.text[said.start() : end].strip(), wanted, "result")


def wrong_shares(page: Page, language: str) -> Iterator[Wrong]:
    """A list of one percentage a line, said to be shares of a whole, that does not make a hundred."""
    items = [piece for piece in page.pieces if piece.role in ("item", "text")]
    found = [(piece, number) for piece in items if (number := _only_share(piece, language))]
    before = [piece.text for piece in page.pieces if piece.role in ("title", "text", "caption")]
    if len(found) >= FEWEST + 1 and any(pattern("shares").search(each) for each in before):
        total = sum(number.value for _, number in found)
        if misses_a_hundred([number for _, number in found]):
            words = ", ".join(piece.text[n.start : n.end].strip() for piece, n in found)
            yield Wrong(page, found[0][0], words, written(total) + "%", "shares")


def _only_share(piece: Piece, language: str) -> Number | None:
    found = [one for one in numbers_in(piece.text, language) if one.unit == "%"]
    return found[0] if len(found) == 1 and not found[0].span and not found[0].bound else None


def _part(match: re.Match[str], language: str) -> str:
    """ "3 of 10 (40%)"."""
    part, whole, share = (value_of(match[name], language) for name in ("part", "whole", "share"))
    if not 0 < part <= whole:
        return ""
    right = 100 * part / whole
    places = len(match["share"].replace(",", ".").partition(".")[2])
    is_right = abs(right - share) <= ROUNDED_SHARE * 10**-places
    return "" if is_right else written(round(right, places)) + "%"


def _change(match: re.Match[str], language: str) -> str:
    """ "from 40 to 50 (+20%)"."""
    old, new, share = (value_of(match[name], language) for name in ("old", "new", "share"))
    if not old or not new:
        return ""
    right = abs(100 * (new - old) / old)
    return "" if abs(right - share) <= ROUGHLY else written(round(right)) + "%"


def _product(match: re.Match[str], language: str) -> str:
    one, other, result = (
        value_of(match[name], language, "x") for name in ("one", "other", "result")
    )
    return "" if abs(one * other - result) <= 0.005 * result else written(one * other)


def _sum(match: re.Match[str], language: str) -> str:
    parts = [
        value_of(each, language, "x")
        for each in re.findall(r"\d[\d.,’'\u00a0\u202f]*", match["parts"])
    ]
    result = value_of(match["result"], language, "x")
    return "" if abs(sum(parts) - result) <= 1e-6 else written(sum(parts))
