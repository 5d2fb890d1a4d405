"""Where each asked point is answered: by shared words and concepts, and by meaning where a model is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.asked.words import (
    agenda,
    framing,
    instead,
    parts_named,
)
from secondround.preparation.assignment.checked.form.slides import told_place
from secondround.preparation.assignment.checked.look import Look, finding, quoted
from secondround.preparation.assignment.checked.model import Answered, Finding
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.concepts.lexicon import tokens_of

TOUCHED = 0.5
"""The share of what a point is about that a place must take up to answer it, on words alone."""

CLOSE = 0.62
"""The cosine of meanings from which on a line answers a point."""

TOGETHER = (0.34, 0.5)
"""Less of the words, with so near a meaning, is an answer too."""

MOST_PLACES = 3

RESTATED = 0.9
"""A line that has so much of the point, and hardly any words besides, repeats the question."""


@dataclass(frozen=True)
class Block:
    """A stretch that is read together: a slide, or what stands under one heading."""

    page: Page
    title: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "\n".join((self.title, *(piece.text for piece in self.pieces)))


def answers(look: Look) -> tuple[Answered, ...]:
    """Each asked point with the places that answer it, the best first; none where nothing does."""
    blocks = list(blocks_of(look))
    found = []
    for asked in look.decoded.asked:
        ranked = sorted(((_touch(look, asked.text, b), b) for b in blocks), key=lambda one: -one[0])
        best = [block for share, block in ranked if share >= 1.0][:MOST_PLACES]
        found.append(
            Answered(
                asked=asked.text,
                places=tuple(told_place(look, block.page.place) for block in best),
                words=tuple(quoted(_line(look, asked.text, block)) for block in best),
            )
        )
    return tuple(found)


def not_answered(look: Look, answered: Sequence[Answered]) -> Iterator[Finding]:
    """The points no place answers."""
    by_text = {one.text: one for one in look.decoded.asked}
    for one in answered:
        if not one.places and _subject(one.asked):
            asked = by_text[one.asked]
            text = look.say("Nothing in the file answers this: {asked}", asked=quoted(one.asked))
            yield finding(
                look, "not answered", None, "", text, of=asked.key, citations=asked.citations
            )


def blocks_of(look: Look) -> Iterator[Block]:
    """What may answer: not the contents, not the page that repeats the task, not the thanks."""
    for page in look.pages:
        title, pieces = page.title, list[Piece]()
        for piece in page.pieces:
            if piece.role == "title" and piece.text != page.title:
                yield from _block(page, title, pieces)
                title, pieces = piece.text, []
            elif piece.role != "footer":
                pieces.append(piece)
        yield from _block(page, title, pieces)


def _block(page: Page, title: str, pieces: list[Piece]) -> Iterator[Block]:
    if (title or pieces) and not agenda().match(title):
        yield Block(page, title, tuple(pieces))


def _touch(look: Look, asked: str, block: Block) -> float:
    """1.0 and more where the block answers; the more it takes up, the more."""
    about = _subject(asked)
    if not about:
        return 0.0
    whole = sum(about.values())
    there = concepts_of(_told(asked, block)).keys() | _headed(asked, block)
    share = sum(weight for one, weight in about.items() if one in there) / whole
    near = max(
        (look.closeness.get((asked, piece.text), 0.0) for piece in block.pieces), default=0.0
    )
    near = max(near, look.closeness.get((asked, block.title), 0.0))
    if share >= TOGETHER[0] and near >= TOGETHER[1]:
        return 1.0 + share + near
    return max(share / TOUCHED, near / CLOSE)


def _headed(asked: str, block: Block) -> frozenset[str]:
    """What the block takes up by being the part that the point names: "costs" by a page headed "Budget"."""
    heads = "\n".join((block.title, *(one.text for one in block.pieces if one.role == "cells")))
    named = [words for head, words in parts_named(_plainly(asked)) if head.search(heads)]
    return frozenset(concept for words in named for concept in concepts_of(words))


@lru_cache(maxsize=500)
def _plainly(asked: str) -> str:
    """The point with the name of what is asked for beside the way it is asked."""
    said = asked.replace("’", "'")
    named = [name for way, name in instead() if way.search(said)]
    return " ".join((said, *named))


def _told(asked: str, block: Block) -> str:
    """The block without lines that only repeat the point."""
    kept = [piece.text for piece in block.pieces if not _restates(asked, piece.text)]
    title = "" if _restates(asked, block.title) and not kept else block.title
    return "\n".join((title, *kept))


def _restates(asked: str, line: str) -> bool:
    words, theirs = set(tokens_of(line)), set(tokens_of(asked))
    return bool(words) and len(words & theirs) / len(words) >= RESTATED and len(words) >= 5


def _line(look: Look, asked: str, block: Block) -> str:
    """The line of a block that takes up most of the point."""
    about = _subject(asked)
    lines = [block.title, *(piece.text for piece in block.pieces)]

    def taken(line: str) -> float:
        there = concepts_of(line)
        near = look.closeness.get((asked, line), 0.0)
        return sum(weight for one, weight in about.items() if one in there) + near

    return max(filter(None, lines), key=taken, default="")


def _subject(asked: str) -> Mapping[str, float]:
    """What a point is about, without the words that say how to do it ("Please explain in three slides")."""
    said = tokens_of(_plainly(asked))
    kept = " ".join(token for token in said if not framing().fullmatch(token))
    return concepts_of(kept)


def compared(look: Look) -> tuple[list[str], list[str]]:
    """What a model of meaning may compare: the asked points, and the lines of the file."""
    lines = dict.fromkeys(
        line
        for block in blocks_of(look)
        for line in (block.title, *(p.text for p in block.pieces))
        if line.strip()
    )
    return [one.text for one in look.decoded.asked], list(lines)
