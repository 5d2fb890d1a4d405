"""Sums and shares that a sentence tells and does not keep: "£60,000, of which £40,000 … and £25,000 …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.reading.numbers import Number, numbers_in
from secondround.preparation.assignment.checked.figures.summed.wrong import FEWEST, Wrong, written
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.documents.sentences import sentences

NEARLY = (0.75, 1.34)
"""What parts must make of their whole to be taken for all of it: others may be left out, or it is another thing."""

SHARE_OFF = 0.6
"""What a share may be off by rounding, in units of its last place."""


def wrong_when_told(page: Page, piece: Piece, language: str) -> Iterator[Wrong]:
    """Wholes whose parts in the same sentence make another sum, and shares of sums that are others."""
    for span in sentences(piece.text):
        found = sorted(numbers_in(span.text, language), key=lambda one: one.start)
        if len(found) > FEWEST:
            yield from _parts(page, piece, span.text, found)
            yield from _shares(page, piece, span.text, found)


def _parts(page: Page, piece: Piece, text: str, found: Sequence[Number]) -> Iterator[Wrong]:
    for place, whole in enumerate(found[:-FEWEST]):
        parts = found[place + 1 :]
        between = text[whole.end : parts[0].start]
        parts = _in_one_unit(whole, parts)
        if any(one.unit != whole.unit or one.bound or one.span for one in (whole, *parts)):
            continue
        if not _parts_follow(text, between, parts) or pattern("not_all").search(between):
            continue
        made = sum(one.value for one in parts)
        slack = whole.slack + sum(one.slack for one in parts)
        is_all = pattern("last_of_all").search(text[parts[-2].end : parts[-1].start])
        near = whole.value * NEARLY[0] <= made <= whole.value * NEARLY[1]
        if is_all and near and abs(made - whole.value) > slack + 1e-6 and not whole.is_rough:
            words = text[whole.start : whole.end].strip()
            yield Wrong(page, piece, words, written(made), "total")
        return


def _in_one_unit(whole: Number, parts: Sequence[Number]) -> Sequence[Number]:
    """In "4,200, 2,150 and 1,500 francs" all are francs."""
    if parts[-1].unit != whole.unit or {one.unit for one in parts} - {"", whole.unit}:
        return parts
    return [replace(one, unit=whole.unit) for one in parts]


def _parts_follow(text: str, between: str, parts: Sequence[Number]) -> bool:
    """Whether the whole is said to be parted, or each part says what it is for: "31 days, 6 for … and 25 for …"."""
    if pattern("parts_follow").search(between):
        return True
    for_each = all(pattern("for_its_part").match(text[one.end :]) for one in parts)
    return for_each and between.rstrip().endswith((",", "–", "("))


def _shares(page: Page, piece: Piece, text: str, found: Sequence[Number]) -> Iterator[Wrong]:
    """ "1,480 euros, that is 3.8% of 48,200 euros", "£270,000 of £183 million, 0.2%"."""
    for one, other, third in zip(found, found[1:], found[2:], strict=False):
        gaps = (text[one.end : other.start], text[other.end : third.start])
        if other.unit == "%" and one.unit == third.unit not in ("%", "pp"):
            part, share, whole = one, other, third
            fits = pattern("that_is").search(gaps[0]) and pattern("is_of").fullmatch(gaps[1])
        elif third.unit == "%" and one.unit == other.unit not in ("%", "pp", ""):
            part, whole, share = one, other, third
            fits = pattern("is_of").fullmatch(gaps[0]) and pattern("that_is").fullmatch(gaps[1])
        else:
            continue
        if not fits or not whole.value or share.bound or part.bound or share.is_rough:
            continue
        right = 100 * part.value / whole.value
        places = len(text[share.start : share.end].replace(",", ".").partition(".")[2].rstrip(" %"))
        if part.value < whole.value and abs(right - share.value) > SHARE_OFF * 10**-places:
            words = text[one.start : third.end].strip()
            yield Wrong(page, piece, words, written(round(right, places)) + "%", "result")
