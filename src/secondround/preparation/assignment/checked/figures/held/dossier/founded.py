"""The years in which something was founded, or was opened or built, that the dossier has otherwise."""

import re
from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.held.dossier.model import (
    Against,
    of_them,
    plain,
)
from secondround.preparation.assignment.checked.figures.reading.digits import by_a_digit
from secondround.preparation.assignment.checked.figures.words import pattern
from secondround.preparation.assignment.checked.look import Known


def founding_denied(said: Sequence[tuple[Page, Piece, str]], known: Known) -> Iterator[Against]:
    """The year of their founding, or one a digit off that since when something is, or in which it was opened."""
    facts = [(year, one) for one in known.told if one.is_theirs and (year := _founded(one.text))]
    stood = [(year, one) for one in known.told if (year := _opened(one.text))]
    for page, piece, sentence in said:
        year = _founded(sentence) if of_them(sentence, known) else ""
        year = year or _since(sentence, [other for other, _ in facts])
        opened = _opened(sentence)
        typed = [(other, one) for other, one in stood if opened and _is_typed(opened, other)]
        if typed and all(opened != other for other, _ in stood):
            yield Against(page, piece, opened, typed[0][1], typed[0][0])
        elif year and facts and all(year != other for other, _ in facts):
            yield Against(page, piece, year, facts[0][1], facts[0][0])


def _founded(sentence: str) -> str:
    """The year a sentence says something was founded in."""
    return _year(pattern("founding").search(sentence))


def _opened(sentence: str) -> str:
    """The year a sentence says something was opened or built in."""
    return _year(pattern("opened").search(sentence))


def _year(match: re.Match[str] | None) -> str:
    return (match["year"] or match["year2"]) if match else ""


def _since(sentence: str, founded: Sequence[str]) -> str:
    """The year since when something is so, where it is the year of the founding but for a digit."""
    found = pattern("since_year").search(sentence)
    return found["year"] if found and any(_is_typed(found["year"], one) for one in founded) else ""


def _is_typed(year: str, other: str) -> bool:
    return by_a_digit(plain(float(year)), plain(float(other)))
