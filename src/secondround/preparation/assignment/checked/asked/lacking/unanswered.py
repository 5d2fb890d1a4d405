"""The asked points that nothing in the file answers, as findings."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from secondround.preparation.assignment.checked.asked.answered import HARDLY
from secondround.preparation.assignment.checked.asked.answering.blocks import Block, blocks_of
from secondround.preparation.assignment.checked.asked.answering.points import (
    is_headed_by,
    plainly,
    sides_of,
    subject_of,
)
from secondround.preparation.assignment.checked.asked.answering.touched import TOUCHED
from secondround.preparation.assignment.checked.asked.columns import LISTED
from secondround.preparation.assignment.checked.asked.words import (
    Words,
    heads,
    held,
    kin,
    known_as,
    parts_named,
    shown,
)
from secondround.preparation.assignment.checked.figures.sources.sourced import is_source
from secondround.preparation.assignment.checked.look import Look, finding, quoted
from secondround.preparation.assignment.checked.model import Answered, Finding
from secondround.preparation.assignment.decoded.model import Asked
from secondround.preparation.assignment.trades.model import TradePart
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.concepts.lexicon import tokens_of

LEAST_SUBJECT = 0.6
"""What the concepts of a point must weigh: one stray word is no subject ("how we can bring that down")."""

NEAR = 0.42
"""The nearness of meaning from which on a line is about one side of a point."""

FEWEST_WORDS = 3
"""Words of a point below which it is about something only where it names a part ("rates them" goes on with another)."""

AT_ONCE = 3
"""Characters into its passage at which a point of a list begins, its number before it."""

SENTENCE = 4
"""Words from which on a side says something, so that its meaning can be compared."""

STEM = 5
"""Letters that words of one stem begin with."""

LONGEST_NAME = 4
"""Words of a name or a post, each with a great letter."""


def not_answered(
    look: Look, answered: Sequence[Answered], missing: Sequence[TradePart]
) -> Iterator[Finding]:
    """The points no place answers. One that asks for a part by its name is told of where that part is missing, and one
    that holds another point ("Prepare a talk: …?") with that point."""
    by_text = {one.text: one for one in look.decoded.asked}
    own = {one.text for one in own_points(look)}
    for one in (each for each in answered if each.asked in own):
        told_apart = any(one.asked != each and each in one.asked for each in by_text)
        is_open = not one.places and _has_subject(look, one.asked) and not told_apart
        is_open = is_open and not _is_part(look, one.asked, missing)
        is_open = is_open and not _holds(look, one.asked, shown())
        if is_open or asks_for(one.asked, missing):
            asked = by_text[one.asked]
            text = look.say("Nothing in the file answers this: {asked}", asked=quoted(one.asked))
            yield finding(
                look, "not answered", None, "", text, of=asked.key, citations=asked.citations
            )


def not_asked_for(look: Look, missing: Sequence[TradePart]) -> tuple[TradePart, ...]:
    """Of the parts that are missing those that no point asks for by name: of the others the point is told."""
    named = {
        head
        for one in look.decoded.asked
        if asks_for(one.text, missing)
        for head, _ in parts_named(plainly(one.text))
    }
    return tuple(one for one in missing if heads(one.key) not in named)


def half_answered(
    look: Look, answered: Sequence[Answered], missing: Sequence[TradePart]
) -> Iterator[Finding]:
    """Of points that ask for two things and more the ones of which nothing in the file speaks, where another is
    answered."""
    by_text = {one.text: one for one in look.decoded.asked}
    blocks = list(blocks_of(look))
    own = {one.text for one in own_points(look)}
    for one in (each for each in answered if each.asked in own):
        sides = sides_of(one.asked) if one.places else ()
        there = [
            _is_spoken_of(look, side, sides, blocks) or _is_part(look, side, missing)
            for side in sides
        ]
        for side, is_there in zip(sides, there, strict=True):
            if not is_there and any(there):
                asked = by_text[one.asked]
                text = look.say(
                    "One part of what was asked is answered, and nothing in the file answers this one: {side}",
                    side=quoted(side),
                )
                yield finding(
                    *(look, "not answered", None, "", text),
                    of=f"{asked.key} {side}",
                    citations=asked.citations,
                )


def _is_spoken_of(look: Look, side: str, sides: Sequence[str], blocks: Sequence[Block]) -> bool:
    """Whether some line or heading is about one side, by any of its words, by its meaning or by what it holds. A
    heading that only lists the sides ("Stories and consent") promises and does not tell, where a model can tell: of a
    side that says something, and is no bare noun."""
    about = subject_of(side).keys()
    is_bare = not concepts_of(side) or sum(subject_of(side).values()) < LEAST_SUBJECT
    if is_bare or known_as("relative").match(side) or _holds(look, side, held()):
        return True
    if known_as("only_counted").fullmatch(side.strip()) and not parts_named(plainly(side)):
        return True
    others = {one for each in sides if each != side for one in subject_of(each)} - about
    is_whole = len(about) > 1 and len(side.split()) >= SENTENCE
    is_read = is_whole and any(asked == side for asked, _ in look.closeness)
    heads_it = [head for head, _ in parts_named(plainly(side))]
    for block in blocks:
        own = [one for one in block.headings if not is_read or not concepts_of(one).keys() & others]
        said = [*block.lines, *own, *(() if is_read else (one.text for one in block.pieces))]
        if any(concepts_of(one).keys() & about or is_headed_by(side, one) for one in said):
            return True
        if any(look.closeness.get((side, one), 0.0) >= NEAR for one in said):
            return True
        if any(head.search(one.replace("’", "'")) for head in heads_it for one in own):
            return True
        if any(_is_of_one_stem(side, one) for one in own) or _names_kin(side, others, block):
            return True
    return False


def _is_of_one_stem(side: str, heading: str) -> bool:
    """Whether a heading has a noun of what the side asks to be done: "four changes" of "what you would change"."""
    words, theirs = (
        [one for one in tokens_of(text) if len(one) > STEM] for text in (side, heading)
    )
    return any(word[:STEM] == other[:STEM] for word in words for other in theirs)


def _names_kin(side: str, others: AbstractSet[str], block: Block) -> bool:
    """Whether the place of another side names those people otherwise: "nine of the classes" beside "the clubs"."""
    if not concepts_of(block.text).keys() & others:
        return False
    theirs = [other for people, other in kin() if people.search(side)]
    said = [one.text for one in block.pieces if one.role != "caption" and not is_source(one)]
    return any(other.search(line) for other in theirs for line in said)


def own_points(look: Look) -> tuple[Asked, ...]:
    """The points that ask for something of their own: not what sets the exercise (its form, what all of it is about),
    which stands before what they list), and not how it is judged ("whether the sums hold")."""
    asked = look.decoded.asked
    listed = [not one.citations or one.citations[0].start <= AT_ONCE for one in asked]
    first = listed.index(True) if sum(listed) >= LISTED else 0
    return tuple(
        one
        for one in asked[first:]
        if not known_as("setting").search(one.text) and not known_as("criterion").match(one.text)
    )


def _holds(look: Look, asked: str, ways: Sequence[tuple[Words, Words]]) -> bool:
    """Whether the file shows what is asked by what it holds: an amount, a date, a rating, who is responsible."""
    plain = asked.replace("’", "'")
    bare = known_as("article").sub("", plain, count=1).strip()
    shown = [there for ask, there in ways if ask.fullmatch(bare)]
    lines = (piece.text.replace("’", "'") for page in look.pages for piece in page.pieces)
    return bool(shown) and any(there.search(line) for line in lines for there in shown)


def _has_subject(look: Look, asked: str) -> bool:
    """Whether a point is about something of its own: not a name alone, not how it is to be told, not what the file
    says in its own title that it is about."""
    about = subject_of(asked)
    title = concepts_of(look.pages[0].title) if look.pages else {}
    is_whole = sum(about[one] for one in about if one in title) >= TOUCHED * sum(about.values())
    words = asked.split()
    is_name = len(words) <= LONGEST_NAME and all(word[:1].isupper() for word in words)
    is_named = bool(parts_named(plainly(asked)))
    if len(words) < FEWEST_WORDS and not is_named:
        return False
    if known_as("not_done").search(plainly(asked)):
        return True
    return (
        (sum(about.values()) >= LEAST_SUBJECT or is_named)
        and not (is_whole and not is_named)
        and not (is_name and not is_named)
        and not known_as("telling").search(asked)
    )


def asks_for(asked: str, missing: Sequence[TradePart]) -> bool:
    """Whether what is asked is one of these parts: it names that and no part that is there."""
    named = {words for words, _ in parts_named(plainly(asked))}
    return bool(named) and named <= {heads(part.key) for part in missing}


def _is_part(look: Look, asked: str, missing: Sequence[TradePart]) -> bool:
    """Whether what is asked are parts of the trade ("scope and criteria") that are there, whatever heads them."""
    there = (
        {heads(part.key) for part in look.trade.parts if part not in missing}
        if look.trade
        else set()
    )
    named = parts_named(asked.replace("’", "'"))
    said = concepts_of(" ".join(words for _, words in named)).keys()
    about = subject_of(asked)
    covered = sum(weight for one, weight in about.items() if one in said)
    return (
        bool(named)
        and {words for _, words in named} == {words for head, words in named if head in there}
        and covered >= (1 - HARDLY) * sum(about.values())
    )
