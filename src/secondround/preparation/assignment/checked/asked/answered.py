"""Where each asked point is answered: by shared words and concepts, and by meaning where a model is."""

from collections.abc import Mapping, Sequence

from secondround.preparation.assignment.checked.asked.answering.acts import act_of
from secondround.preparation.assignment.checked.asked.answering.blocks import Block, blocks_of
from secondround.preparation.assignment.checked.asked.answering.points import sides_of, subject_of
from secondround.preparation.assignment.checked.asked.answering.touched import (
    TOUCHED,
    everywhere,
    headed_as,
    touch,
)
from secondround.preparation.assignment.checked.asked.words import (
    heads,
    instead,
    known_as,
    parts_named,
)
from secondround.preparation.assignment.checked.form.places import told_place
from secondround.preparation.assignment.checked.look import Look, quoted
from secondround.preparation.assignment.checked.model import Answered
from secondround.preparation.evidence.concepts.found import concepts_of

ENOUGH = 0.9
"""What words and meaning must come to together, where 1.0 is enough of the words alone."""

HARDLY = 0.25
"""The share of a point that may be left where its parts are each headed somewhere."""

MOST_PLACES = 3


def answers(look: Look) -> tuple[Answered, ...]:
    """Each asked point with the places that answer it, the best first; none where nothing does."""
    blocks = list(blocks_of(look))
    common = everywhere(blocks)
    return tuple(_answered(look, one.text, blocks, common) for one in look.decoded.asked)


def _answered(
    look: Look, asked: str, blocks: Sequence[Block], common: Mapping[str, float]
) -> Answered:
    best = _one_a_page(_best(look, asked, blocks, common))
    return Answered(
        asked=asked,
        places=tuple(told_place(look, block.page.place) for block in best[:MOST_PLACES]),
        words=tuple(quoted(_line(look, asked, block)) for block in best[:MOST_PLACES]),
    )


def _best(
    look: Look, asked: str, blocks: Sequence[Block], common: Mapping[str, float]
) -> list[Block]:
    ranked = [(touch(look, asked, common, block), block) for block in blocks]
    ranked.sort(key=lambda one: -one[0])
    one_by_one = [block for share, block in ranked if share >= ENOUGH]
    if act_of(asked):
        return one_by_one
    by_sides = [_best(look, one, blocks, common)[:1] for one in sides_of(asked)]
    in_turn = _in_turn(asked, blocks)
    best = in_turn if len(in_turn) > 1 else one_by_one
    best = best or in_turn or _as_a_whole(look, asked, blocks) or _in_other_words(asked, blocks)
    return best or [one for side in by_sides for one in side] or _proposed(look, asked, blocks)


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
        here = left & (concepts_of(block.title).keys() | headed_as(asked, block))
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
        if any(head.search(one.replace("’", "'")) for head in parts for one in block.headings)
    ]


def _proposed(look: Look, asked: str, blocks: Sequence[Block]) -> list[Block]:
    """What the file recommends, where a point asks what the candidate proposes: it may say so in any words. The first
    point may ask it without saying so."""
    proposes = heads("recommendation")
    said = asked.replace("’", "'")
    is_first = asked == look.decoded.asked[0].text and known_as("asking").match(said)
    asks = known_as("proposing" if asked == look.decoded.asked[0].text else "proposed")
    if proposes is None or not (is_first or asks.search(said)):
        return []
    return [block for block in blocks if proposes.search(block.title.replace("’", "'"))]


def _line(look: Look, asked: str, block: Block) -> str:
    """The line of a block that takes up most of the point."""
    about = subject_of(asked)
    lines = [block.title, *(piece.text for piece in block.pieces)]

    def taken(line: str) -> float:
        there = concepts_of(line)
        near = look.closeness.get((asked, line), 0.0)
        return sum(weight for one, weight in about.items() if one in there) + near

    return max(filter(None, lines), key=taken, default="")
