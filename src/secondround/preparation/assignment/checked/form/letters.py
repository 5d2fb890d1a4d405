"""Type that is too small or too pale to read."""

from collections.abc import Callable, Iterator

from secondround.foundation.ports.office.finished import Page, Piece, PieceRole
from secondround.preparation.assignment.checked.form.places import told_place
from secondround.preparation.assignment.checked.look import Look, finding, pieces_of, quoted
from secondround.preparation.assignment.checked.model import Finding

ON_A_WALL, AT_A_DESK = 12.0, 9.0
"""Points: the smallest type of a slide, and of a page that is read at a desk. 12 is what a slide needs at the very
least to be read from the back (18 is what is usually advised); 9 what running text in print has at the least."""

AT_THE_FOOT = {True: 8.0, False: 7.0}
"""Points of footers, captions and sources; on slides and on pages."""

CONTRAST, CONTRAST_LARGE, LARGE, LARGE_BOLD = 4.5, 3.0, 18.0, 14.0
"""Least ratio of text to what is behind it, of large text, and from how many points on text is large, plain and bold
(WCAG 2.2, 1.4.3)."""

HAIR = 0.05
"""Ratios are written with one decimal: 4.47 is 4.5."""

_LESSER: frozenset[PieceRole] = frozenset(("footer", "caption", "notes", "footnote"))


def small(look: Look) -> Iterator[Finding]:
    """The smallest type of each page that has any too small."""
    for page, piece in _worst(look, _roles(look), _is_small, lambda one: one.size or 0.0):
        text = look.say(
            "The type on {place} goes down to {size} points: {least} is the least that can be read.",
            place=told_place(look, page.place),
            size=f"{piece.size:g}",
            least=f"{_least(look, piece):g}",
        )
        yield finding(look, "small type", page, quoted(piece.text), text, place=piece.place)


def pale(look: Look) -> Iterator[Finding]:
    """The palest type of each page whose contrast is too low."""
    roles = _roles(look) - {"footer"}
    for page, piece in _worst(look, roles, _is_pale, lambda one: one.contrast or 0.0):
        text = look.say(
            "The contrast of words on {place} is {ratio} to 1 and should be {least}: make them stand out more.",
            place=told_place(look, page.place),
            ratio=f"{piece.contrast:.1f}",
            least=f"{_needed(look, piece):g}",
        )
        yield finding(look, "low contrast", page, quoted(piece.text), text, place=piece.place)


def _worst(
    look: Look,
    roles: frozenset[str],
    is_bad: Callable[[Look, Piece], bool],
    measure: Callable[[Piece], float],
) -> Iterator[tuple[Page, Piece]]:
    """The piece that measures least, of each page that has any that is bad."""
    for page in look.pages:
        bad = [one for _, one in pieces_of((page,), roles) if is_bad(look, one)]
        if bad:
            yield page, min(bad, key=measure)


def _roles(look: Look) -> frozenset[str]:
    """What is seen; the notes of a slide are not."""
    seen = {"title", "text", "item", "cells", "caption", "footer", "footnote"}
    return frozenset(seen if look.is_shown else seen | {"notes"})


def _is_small(look: Look, piece: Piece) -> bool:
    return piece.size is not None and bool(piece.text.strip()) and piece.size < _least(look, piece)


def _least(look: Look, piece: Piece) -> float:
    if piece.role in _LESSER or piece.text.lower().lstrip("(*").startswith(("source", "quelle")):
        return AT_THE_FOOT[look.is_shown]
    return ON_A_WALL if look.is_shown else AT_A_DESK


def _is_pale(look: Look, piece: Piece) -> bool:
    return (
        piece.contrast is not None
        and bool(piece.text.strip())
        and piece.contrast < _needed(look, piece) - HAIR
    )


def _needed(look: Look, piece: Piece) -> float:
    """Type of unknown size is taken for large on a slide, where the templates' is."""
    size = piece.size if piece.size is not None else (LARGE if look.is_shown else 0.0)
    return CONTRAST_LARGE if size >= (LARGE_BOLD if piece.is_bold else LARGE) else CONTRAST
