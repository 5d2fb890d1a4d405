"""Where each asked point is answered: by shared words and concepts, and by meaning where a model is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from secondround.foundation.ports.office.finished import Page, Piece
from secondround.preparation.assignment.checked.asked.words import (
    agenda,
    framing,
    heads,
    instead,
    known_as,
    parts_named,
)
from secondround.preparation.assignment.checked.form.places import told_place
from secondround.preparation.assignment.checked.look import Look, quoted, words_in
from secondround.preparation.assignment.checked.model import Answered
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.concepts.lexicon import tokens_of

TOUCHED = 0.5
"""The share of what a point is about that a place must take up to answer it, on words alone."""

ENOUGH = 0.9
"""What words and meaning must come to together, where 1.0 is enough of the words alone."""

CLOSE = 0.55
"""The nearness of meaning from which on a line answers a point."""

TOGETHER = (0.34, 0.42)
"""Less of the words, with so near a meaning, is an answer too."""

COVER = 20
"""Words under the first title below which it is a cover: it names the matter and answers nothing."""

OFTEN = 0.5
"""The share of the blocks from which on a concept is what the file is about, and tells no place apart."""

HARDLY = 0.25
"""The share of a point that may be left where its parts are each headed somewhere."""

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
    common = _everywhere(blocks)
    return tuple(_answered(look, one.text, blocks, common) for one in look.decoded.asked)


def _answered(
    look: Look, asked: str, blocks: Sequence[Block], common: Mapping[str, float]
) -> Answered:
    if known_as("taking_part").search(asked):
        blocks = [block for block in blocks if _takes_part(asked, block)]
    ranked = [(_touch(look, asked, common, block), block) for block in blocks]
    ranked.sort(key=lambda one: -one[0])
    one_by_one = [block for share, block in ranked if share >= ENOUGH]
    in_turn = _in_turn(asked, blocks)
    best = in_turn if len(in_turn) > 1 else one_by_one
    best = best or in_turn or _as_a_whole(look, asked, blocks) or _in_other_words(asked, blocks)
    best = best or _proposed(look, asked, blocks)
    if not best and known_as("taking_part").search(asked):
        best = list(blocks)
    best = _one_a_page(best)
    return Answered(
        asked=asked,
        places=tuple(told_place(look, block.page.place) for block in best[:MOST_PLACES]),
        words=tuple(quoted(_line(look, asked, block)) for block in best[:MOST_PLACES]),
    )


def _takes_part(asked: str, block: Block) -> bool:
    """Whether it says that those take part of whom the point asks it."""
    whom = subject_of(asked).keys() & concepts_of(block.text).keys()
    return bool(whom) and bool(known_as("taking_part").search(block.text))


def _one_a_page(blocks: Sequence[Block]) -> list[Block]:
    """The best of each page, in their order."""
    seen: dict[int, Block] = {}
    for block in blocks:
        seen.setdefault(block.page.number, block)
    return list(seen.values())


def _in_turn(asked: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks that together are headed by all that is asked: "the scope and the criteria"."""
    about = subject_of(asked)
    left = set(about)
    taken = []
    for block in blocks:
        here = left & (concepts_of(block.title).keys() | _headed(asked, block))
        if here:
            taken.append(block)
            left -= here
    rest = sum(about[one] for one in left)
    return taken if taken and rest <= HARDLY * sum(about.values()) else []


def _as_a_whole(look: Look, asked: str, blocks: Sequence[Block]) -> list[Block]:
    """What the file recommends, where the point is what the whole file is about by its own title."""
    about = subject_of(asked)
    title = concepts_of(look.pages[0].title) if look.pages else {}
    share = sum(weight for one, weight in about.items() if one in title)
    proposes = heads("recommendation")
    if not about or proposes is None or share < TOUCHED * sum(about.values()):
        return []
    return [block for block in blocks if proposes.search(block.title)]


def _in_other_words(asked: str, blocks: Sequence[Block]) -> list[Block]:
    """What is headed by the part that the point asks for in other words: "know whether it works" by "Measures"."""
    names = " ".join(name for way, name in instead() if way.search(asked.replace("’", "'")))
    parts = [head for head, _ in parts_named(names)]
    return [
        block
        for block in blocks
        if any(head.search(block.title.replace("’", "'")) for head in parts)
    ]


def _proposed(look: Look, asked: str, blocks: Sequence[Block]) -> list[Block]:
    """What the file recommends, where the first point asks what the candidate would do: it may say so in any words."""
    proposes = heads("recommendation")
    if proposes is None or asked != look.decoded.asked[0].text:
        return []
    said = asked.replace("’", "'")
    if not known_as("proposing").search(said) and not known_as("asking").match(said):
        return []
    return [block for block in blocks if proposes.search(block.title.replace("’", "'"))]


def blocks_of(look: Look) -> Iterator[Block]:
    """What may answer: not the contents, not the page that repeats the task, not the thanks."""
    for page in look.pages:
        title, pieces = page.title, list[Piece]()
        for piece in page.pieces:
            if piece.role == "title" and piece.text != page.title:
                yield from _block(page, title, pieces)
                title, pieces = piece.text, []
            elif piece.role not in ("footer", "title"):
                pieces.append(piece)
        yield from _block(page, title, pieces)


def _block(page: Page, title: str, pieces: list[Piece]) -> Iterator[Block]:
    words = sum(words_in(piece.text) for piece in pieces if piece.role != "notes")
    is_cover = page.number == 1 and title == page.title and words < COVER
    if (title or pieces) and not is_cover and not agenda().match(title):
        yield Block(page, title, tuple(pieces))


def _everywhere(blocks: Sequence[Block]) -> Mapping[str, float]:
    """In what share of the blocks each concept stands: what all of them are about tells none apart."""
    counts = Counter(concept for block in blocks for concept in concepts_of(block.text))
    return {concept: count / len(blocks) for concept, count in counts.items() if len(blocks) > 3}


def _touch(look: Look, asked: str, common: Mapping[str, float], block: Block) -> float:
    """1.0 and more where the block answers; the more it takes up, the more.

    What the whole file is about tells little of one place, unless the place is headed by it.
    """
    about = subject_of(asked)
    if not about:
        return 0.0
    headed = _headed(asked, block)
    there = concepts_of(_told(asked, block)).keys() | headed
    title = concepts_of(block.title).keys() | headed
    dull = {} if _own(about, title, common) else common
    weigh = {one: weight * (1 - dull.get(one, 0.0)) for one, weight in about.items()}
    share = sum(weigh[one] for one in weigh if one in there) / (sum(weigh.values()) or 1.0)
    lines = (block.title, *(piece.text for piece in block.pieces))
    near = max((look.closeness.get((asked, line), 0.0) for line in lines), default=0.0)
    if share >= TOGETHER[0] and near >= TOGETHER[1]:
        return 1.0 + share + near
    return max(share / TOUCHED + near, near / CLOSE)


def _own(about: Iterable[str], title: Iterable[str], common: Mapping[str, float]) -> bool:
    """Whether a heading takes up something of the point that is not what half of the file is about."""
    return any(common.get(one, 0.0) <= OFTEN for one in set(about) & set(title))


def _headed(asked: str, block: Block) -> frozenset[str]:
    """What the block takes up by being the part that the point names: "costs" by a page headed "Budget"."""
    headed = "\n".join((block.title, *(one.text for one in block.pieces if one.role == "cells")))
    named = [words for head, words in parts_named(plainly(asked)) if head.search(headed)]
    return frozenset(concept for words in named for concept in concepts_of(words))


@lru_cache(maxsize=500)
def plainly(asked: str) -> str:
    """The point with the name of what is asked for beside the way it is asked."""
    said = asked.replace("’", "'")
    named = [name for way, name in instead() if way.search(said)]
    return " ".join((said, *named))


def _told(asked: str, block: Block) -> str:
    """The block without lines that only repeat the point."""
    kept = [piece.text for piece in block.pieces if not _restates(asked, piece.text)]
    repeats = _restates(asked, block.title) or (block.pieces and _is_bare(asked, block))
    title = "" if repeats and not kept else block.title
    return "\n".join((title, *kept))


def _is_bare(asked: str, block: Block) -> bool:
    """Whether all that stands under the title is the point itself: an outline that nobody has filled yet."""
    return all(_restates(asked, piece.text) for piece in block.pieces)


def _restates(asked: str, line: str) -> bool:
    """The very words, or as good as: a line of few words may be an answer that takes up the question."""
    if " ".join(line.casefold().split()) == " ".join(asked.casefold().split()):
        return True
    words, theirs = set(tokens_of(line)), set(tokens_of(asked))
    return bool(words) and len(words & theirs) / len(words) >= RESTATED and len(words) >= 5


def _line(look: Look, asked: str, block: Block) -> str:
    """The line of a block that takes up most of the point."""
    about = subject_of(asked)
    lines = [block.title, *(piece.text for piece in block.pieces)]

    def taken(line: str) -> float:
        there = concepts_of(line)
        near = look.closeness.get((asked, line), 0.0)
        return sum(weight for one, weight in about.items() if one in there) + near

    return max(filter(None, lines), key=taken, default="")


def subject_of(asked: str) -> Mapping[str, float]:
    """What a point is about, without the words that say how to do it ("Please explain in three slides")."""
    said = tokens_of(plainly(asked))
    kept = " ".join(token for token in said if not framing().fullmatch(token))
    return concepts_of(kept)


def compared(look: Look) -> list[str]:
    """The lines of the file that a model of meaning may compare with what was asked, each once."""
    return list(
        dict.fromkeys(
            line
            for block in blocks_of(look)
            for line in (block.title, *(piece.text for piece in block.pieces))
            if line.strip()
        )
    )
