"""What a sentence claims: of the world outside, of the company that reads it, of neither."""

from collections.abc import Iterator, Sequence

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.figures.figures import (
    Figure,
    heading_of,
    stems_of,
)
from secondround.preparation.assignment.checked.figures.reading.numbers import Number, years_in
from secondround.preparation.assignment.checked.figures.words import listed, pattern
from secondround.preparation.documents.sentences import sentences

_NOT_SAID_TO_BE = ("own", "example", "planned")

_NOT_OF_OTHERS = ("own", "as_example")
"""What a claim of the world is not; "if" and "would" stand in many that are one."""

_OWN_PAGES = ("summary_page", "own_page", "target_page")

_SAID = ("text", "item", "cells")


def is_outward(sentence: str) -> bool:
    """Whether it speaks of others: of a country, a trade, what is comparable, of all there are of a kind."""
    return bool(pattern("outward").search(sentence) or pattern("bare_share").search(sentence))


def is_inward(sentence: str) -> bool:
    """Whether it speaks of the company that reads it: "our", "your", "the site", "la clinique"."""
    return bool(pattern("inward").search(sentence))


def told_in_words(pages: Sequence[Page], figures: Sequence[Figure]) -> Iterator[Figure]:
    """Shares and multiples in words that are claimed of the world: "two in three clinics", "doubles the risk".

    What is counted elsewhere in the file is its own matter, and so is what the company is told of itself.
    """
    counted = [(id(one.piece), one.about) for one in figures]
    for page in pages:
        for piece in page.pieces:
            if piece.role in _SAID and sum(map(bool, piece.cells)) <= 1:
                own = frozenset(s for at, about in counted if at != id(piece) for s in about)
                yield from _worded(page, piece, own)


def _worded(page: Page, piece: Piece, counted: frozenset[str]) -> Iterator[Figure]:
    for span in sentences(piece.text):
        said = pattern("worded_share").search(span.text)
        outward = is_outward(span.text)
        apart = _NOT_OF_OTHERS if outward else _NOT_SAID_TO_BE
        if said is None or any(pattern(each).search(span.text) for each in apart):
            continue
        if pattern("that_makes").search(span.text[: said.start()]):
            continue
        about = stems_of(span.text[: said.start()] + span.text[said.end() :])
        is_rule = bool(pattern("general_truth").search(span.text))
        thing = _first(span.text if is_rule else span.text[said.start() :])
        is_new = bool(thing) and thing.isdisjoint(counted)
        is_new = is_new and not is_inward(span.text)
        is_aim = bool(pattern("target_page").search(heading_of(page, piece)))
        if (outward and not is_aim) or (is_new and not _is_summed_up(page, piece)):
            yield Figure(
                number=Number(0.0, "", said.start(), said.end(), 0.0),
                page=page,
                piece=piece,
                sentence=span.text,
                words=said[0],
                about=about,
                thing=about,
                years=years_in(span.text),
            )


def _is_summed_up(page: Page, piece: Piece) -> bool:
    """Whether it stands in a summary or among what is proposed: what it says is shown elsewhere."""
    return any(pattern(each).search(heading_of(page, piece)) for each in _OWN_PAGES)


def _first(text: str) -> frozenset[str]:
    """What the first word that names anything names."""
    for word in text.split():
        if word.casefold() not in listed("in_words") | listed("fractions"):
            found = stems_of(word)
            if found:
                return found
    return frozenset()
