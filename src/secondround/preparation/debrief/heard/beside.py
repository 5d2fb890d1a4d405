"""What a transcript holds beside exchanges and enquiries, so that nothing of it is lost."""

from collections.abc import Iterator, Sequence

from secondround.foundation.keys import key_of
from secondround.preparation.debrief.heard.cutting.moves import Move
from secondround.preparation.debrief.heard.model import Matter, Put
from secondround.preparation.debrief.heard.told import name_of
from secondround.preparation.debrief.model import Aside
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite


def asides(
    passages: Sequence[Passage], moves: Sequence[Move], asked: Sequence[Matter], put: Sequence[Put]
) -> Iterator[Aside]:
    """Each move in no matter and no enquiry, in order; then the passages that nobody spoke."""
    taken = {_place(move) for move in _taken(asked, put)}
    for move in moves:
        if _place(move) not in taken:
            yield _aside(name_of(move.turn.speaker), move.text, move.citations)
    spoken = {piece.passage.id for move in moves for piece in move.turn.pieces}
    for passage in passages:
        if passage.id not in spoken and passage.text.strip():
            yield _aside(passage.speaker, passage.text.strip(), (cite(passage),))


def _taken(asked: Sequence[Matter], put: Sequence[Put]) -> Iterator[Move]:
    for heard in (heard for matter in asked for heard in matter.heard):
        yield heard.question
        yield from heard.answer
    for each in put:
        yield each.enquiry
        yield from each.reply


def _place(move: Move) -> tuple[int, int, int]:
    return id(move.turn), move.start, move.end


def _aside(speaker: str, text: str, citations: tuple[Citation, ...]) -> Aside:
    place = [f"{one.passage_id} {one.start}" for one in citations[:1]]
    return Aside(key_of("aside", text, *place), speaker, text, citations)
