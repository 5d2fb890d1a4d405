"""The promise every inspector gives: what a file holds, or `Unreadable` with the way out; nothing else."""

import functools
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import inf
from typing import TypeVar

from secondround.adapters.office.inspecting.refusals import opened, refuse
from secondround.adapters.readers.fold import clean, fold
from secondround.adapters.readers.limits import MAX_BLOCKS, MAX_CHARACTERS
from secondround.foundation.errors import SecondRoundError, Unreadable
from secondround.foundation.ports.office.finished import Finished, Inspector, Page, Piece, Remark
from secondround.foundation.wording import sentence

InspectorT = TypeVar("InspectorT", bound=Inspector)
Inspect = Callable[[InspectorT, bytes, str], Finished]

_AGAIN = sentence("Open it in the program it came from, save it again and bring the new copy.")
_NOTHING = sentence("Bring the file as you would hand it in.")
_TOO_LONG = sentence("Split it: nobody can be shown that much.")


def looking(inspect: Inspect[InspectorT]) -> Inspect[InspectorT]:
    """Wrap an inspector's `inspect`: refuses what is never opened, folds what it gives, tells every failure."""

    @functools.wraps(inspect)
    def wrapper(inspector: InspectorT, data: bytes, name: str) -> Finished:
        refuse(data, name, inspector.format)
        with _damaged(name, inspector.format):
            return finish(inspect(inspector, data, name), name)

    return wrapper


def admit(data: bytes, name: str, own: str) -> None:
    """Raises `Unreadable` where the file is refused for what it is; unpacks no more than its list of parts."""
    refuse(data, name, own)
    if own != "pdf":
        with _damaged(name, own):
            opened(data, name, own)


@contextmanager
def _damaged(name: str, own: str) -> Iterator[None]:
    try:
        yield
    except SecondRoundError:
        raise
    except Exception as cause:  # whatever a parser throws at damaged bytes
        raise Unreadable(
            "{name}: it looks like {format} but is damaged.", _AGAIN, name=name, format=own.upper()
        ) from cause


def finish(found: Finished, name: str) -> Finished:
    """The same with every text folded and empty ones left out. Raises `Unreadable` for nothing and for far too much."""
    if not any(page.pieces or page.pictures for page in found.pages):
        raise Unreadable("{name}: there is nothing in it.", _NOTHING, name=name)
    total = characters = 0
    for page in found.pages:
        total += len(page.pieces)
        characters += sum(len(piece.text) for piece in page.pieces)
        if total > MAX_BLOCKS or characters > MAX_CHARACTERS:
            raise Unreadable("{name}: it is too long to be looked at.", _TOO_LONG, name=name)
    fields = {key: value for key, raw in found.fields.items() if (value := _lines(raw))}
    remarks = tuple(_remark(one) for one in found.remarks)
    return replace(
        found,
        pages=tuple(map(_page, found.pages)),
        fields=fields,
        remarks=tuple(filter(_says, remarks)),
    )


def _page(page: Page) -> Page:
    pieces = tuple(piece for one in page.pieces if (piece := _piece(one)).text.strip())
    pictures = tuple(
        replace(
            one,
            alternative=fold(one.alternative),
            share=one.share if 0 <= one.share <= 1 else 0.0,
        )
        for one in page.pictures
    )
    return replace(page, title=fold(page.title), pieces=pieces, pictures=pictures)


def _piece(piece: Piece) -> Piece:
    if piece.size is not None and not 0 < piece.size < inf:
        piece = replace(piece, size=None)
    if not piece.cells:
        return replace(piece, text=fold(piece.text))
    cells = tuple(map(fold, piece.cells))
    return replace(piece, text="\t".join(cells), cells=cells)


def _remark(one: Remark) -> Remark:
    return replace(one, text=fold(one.text), author=fold(one.author))


def _says(one: Remark) -> bool:
    return bool(one.text)


def _lines(text: str) -> str:
    lines: Iterable[str] = (fold(line) for line in clean(text).splitlines())
    return "\n".join(filter(None, lines))
