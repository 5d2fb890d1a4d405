"""The promise every inspector gives: what a file holds, or `Unreadable` with the way out; nothing else."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import inf

from secondround.adapters.office.inspecting.refusals import opened, refuse, sureness
from secondround.adapters.readers.fold import clean, fold
from secondround.adapters.readers.limits import MAX_BLOCKS, MAX_CHARACTERS
from secondround.foundation.errors import SecondRoundError, Unreadable
from secondround.foundation.ports.office.finished import Finished, Page, Piece, Remark
from secondround.foundation.wording import sentence

_AGAIN = sentence("Open it in the program it came from, save it again and bring the new copy.")
_NOTHING = sentence("Bring the file as you would hand it in.")
_TOO_LONG = sentence("Split it: nobody can be shown that much.")


class Guarded:
    """The inspector of one format: `look` goes through a file that is not refused; what it gives is folded."""

    def __init__(self, own: str, look: Callable[[bytes, str], Finished]) -> None:
        self.format, self._look = own, look

    def takes(self, data: bytes, name: str) -> float:
        """By the sign the file begins with or the parts in it, also of what is refused as one."""
        return sureness(data, name, self.format)

    def admit(self, data: bytes, name: str) -> None:
        """Unpacks no more than the list of parts; a PDF's password is seen when it is opened."""
        refuse(data, name, self.format)
        if self.format != "pdf":
            with _damaged(name, self.format):
                opened(data, name, self.format)

    def inspect(self, data: bytes, name: str) -> Finished:
        """Refuses what is never opened, and tells every failure."""
        refuse(data, name, self.format)
        with _damaged(name, self.format):
            return finish(self._look(data, name), name)


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
