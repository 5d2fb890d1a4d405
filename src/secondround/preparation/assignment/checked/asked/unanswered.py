"""The asked points that nothing in the file answers, as findings."""

from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.checked.asked.answered import HARDLY
from secondround.preparation.assignment.checked.asked.answering.points import plainly, subject_of
from secondround.preparation.assignment.checked.asked.answering.touched import TOUCHED
from secondround.preparation.assignment.checked.asked.words import heads, known_as, parts_named
from secondround.preparation.assignment.checked.look import Look, finding, quoted
from secondround.preparation.assignment.checked.model import Answered, Finding
from secondround.preparation.assignment.trades.model import TradePart
from secondround.preparation.evidence.concepts.found import concepts_of

LEAST_SUBJECT = 0.7
"""What the concepts of a point must weigh: one stray word is no subject ("how we can bring that down")."""

LONGEST_NAME = 4
"""Words of a name or a post, each with a great letter."""


def not_answered(
    look: Look, answered: Sequence[Answered], missing: Sequence[TradePart]
) -> Iterator[Finding]:
    """The points no place answers. One that asks for a part that is missing is told of with that part, and one that
    holds another point ("Prepare a talk: …?") with that point."""
    by_text = {one.text: one for one in look.decoded.asked}
    for one in answered:
        told_apart = any(one.asked != each and each in one.asked for each in by_text)
        is_open = not one.places and _has_subject(look, one.asked) and not told_apart
        if is_open and not _asks_for(one.asked, missing) and not _is_part(look, one.asked, missing):
            asked = by_text[one.asked]
            text = look.say("Nothing in the file answers this: {asked}", asked=quoted(one.asked))
            yield finding(
                look, "not answered", None, "", text, of=asked.key, citations=asked.citations
            )


def _has_subject(look: Look, asked: str) -> bool:
    """Whether a point is about something of its own: not a name alone, not how it is to be told, not what the file
    says in its own title that it is about."""
    about = subject_of(asked)
    title = concepts_of(look.pages[0].title) if look.pages else {}
    is_whole = sum(about[one] for one in about if one in title) >= TOUCHED * sum(about.values())
    words = asked.split()
    is_name = len(words) <= LONGEST_NAME and all(word[:1].isupper() for word in words)
    is_named = bool(parts_named(plainly(asked)))
    return (
        (sum(about.values()) >= LEAST_SUBJECT or is_named)
        and not (is_whole and not is_named)
        and not (is_name and not is_named)
        and not known_as("telling").search(asked)
    )


def _asks_for(asked: str, missing: Sequence[TradePart]) -> bool:
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
