"""How much of a point a place takes up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from secondround.preparation.assignment.checked.asked.answering.acts import act_of, does
from secondround.preparation.assignment.checked.asked.answering.blocks import Block
from secondround.preparation.assignment.checked.asked.answering.points import (
    is_headed_by,
    plainly,
    restates,
    subject_of,
    takes_up,
)
from secondround.preparation.assignment.checked.asked.words import parts_named
from secondround.preparation.assignment.checked.look import Look
from secondround.preparation.evidence.concepts.found import concepts_of

TOUCHED = 0.5
"""The share of what a point is about that a place must take up to answer it, on words alone."""

CLOSE = 0.55
"""The nearness of meaning from which on a line answers a point."""

CLOSER = 0.72
"""The same where something is asked to be done to somebody: a line that only names them is near already."""

TOGETHER = (0.34, 0.42)
"""Less of the words, with so near a meaning, is an answer too."""

SAID_ITSELF = 3.0
"""What a place comes to that says the point in its own words: more than any that shares words with it."""

OFTEN = 0.5
"""The share of the blocks from which on a concept is what the file is about, and tells no place apart."""


def everywhere(blocks: Sequence[Block]) -> Mapping[str, float]:
    """In what share of the blocks each concept stands: what all of them are about tells none apart."""
    counts = Counter(concept for block in blocks for concept in concepts_of(block.text))
    return {concept: count / len(blocks) for concept, count in counts.items() if len(blocks) > 3}


def touch(look: Look, asked: str, common: Mapping[str, float], block: Block) -> float:
    """1.0 and more where the block answers; the more it takes up, the more.

    What the whole file is about tells little of one place, unless the place is headed by it. Where something is asked
    to be done, only a place that does it answers, or one that is near in meaning.
    """
    if _says_itself(asked, block):
        return SAID_ITSELF
    near = max((look.closeness.get((asked, one), 0.0) for one in _said(block)), default=0.0)
    act = act_of(asked)
    if act:
        return 1.0 + near if does(asked, act, block) else near / CLOSER
    share = _share(asked, common, block)
    if share >= TOGETHER[0] and near >= TOGETHER[1]:
        return 1.0 + share + near
    return max(share / TOUCHED, near / CLOSE)


def _says_itself(asked: str, block: Block) -> bool:
    """Whether a heading with something under it says the point, or a line takes it up and goes on."""
    headings = (*((block.title,) if block.pieces else ()), *block.labels)
    return any(is_headed_by(asked, one) for one in headings) or any(
        takes_up(asked, one) for one in block.lines
    )


def _said(block: Block) -> Iterable[str]:
    return (block.title, *(piece.text for piece in block.pieces))


def _share(asked: str, common: Mapping[str, float], block: Block) -> float:
    """How much of the point its heading takes up together with one line: words that lie about in a block say little."""
    about = subject_of(asked)
    if not about:
        return 0.0
    headed = headed_as(asked, block)
    title = concepts_of(block.title).keys() | headed
    dull = {} if _own(about, title, common) else common
    weigh = {one: weight * (1 - dull.get(one, 0.0)) for one, weight in about.items()}
    whole = sum(weigh.values()) or 1.0
    lines = _told(asked, block) or [frozenset()]
    taken = (sum(weigh[one] for one in weigh if one in line or one in headed) for line in lines)
    return max(taken) / whole


def _own(about: Iterable[str], title: Iterable[str], common: Mapping[str, float]) -> bool:
    """Whether a heading takes up something of the point that is not what half of the file is about."""
    return any(common.get(one, 0.0) <= OFTEN for one in set(about) & set(title))


def headed_as(asked: str, block: Block) -> frozenset[str]:
    """What the block takes up by being the part that the point names: "costs" by a page headed "Budget"."""
    headed = "\n".join((block.title, *block.labels, *block.rows)).replace("’", "'")
    named = [words for head, words in parts_named(plainly(asked)) if head.search(headed)]
    if not named:
        return frozenset()
    rest = plainly(asked)
    for word in (one for words in named for one in words.split()):
        rest = rest.replace(word, " ")
    left = subject_of(asked).keys() - subject_of(rest).keys()
    return frozenset((*left, *(one for words in named for one in concepts_of(words))))


def _told(asked: str, block: Block) -> list[frozenset[str]]:
    """The concepts of each line with its heading, without lines that only repeat the point."""
    kept = [one for one in (*block.lines, *block.rows) if not restates(asked, one)]
    repeats = restates(asked, block.title) or (block.pieces and _is_bare(asked, block))
    title = frozenset() if repeats and not kept else frozenset(concepts_of(block.title))
    return [title, *(title | concepts_of(line).keys() for line in kept)]


def _is_bare(asked: str, block: Block) -> bool:
    """Whether all that stands under the title is the point itself: an outline that nobody has filled yet."""
    return all(restates(asked, piece.text) for piece in block.pieces)
