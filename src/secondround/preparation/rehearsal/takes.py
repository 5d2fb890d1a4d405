"""What takes say of a sitting: what was asked already, what comes next, what was said of each question last."""

import itertools
from collections.abc import Mapping, Sequence

from secondround.foundation.ports.speech import SpokenWord
from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.model import Planned, Sitting, Take

LONGEST = 40_000
"""Characters of one answer: two hours of speech are about half of that."""


def ended(takes: Sequence[Take]) -> tuple[Take, ...]:
    """Those that hold an answer."""
    return tuple(one for one in takes if one.ended_at)


def open_take(takes: Sequence[Take], sitting: Sitting) -> Take | None:
    """The one that is being said, or was when everything stopped."""
    return next((one for one in takes if one.sitting == sitting.key and not one.ended_at), None)


def is_own(take: Take) -> bool:
    """Whether somebody asked it themselves, at the table: it is no question of the list, and follows none."""
    return not take.question and not take.of


def next_planned(sitting: Sitting, takes: Sequence[Take]) -> Planned | None:
    """The first question of the sitting that has no answer in it; None when it is through or over."""
    if sitting.ended_at:
        return None
    said = {(one.question, one.asked) for one in takes if one.sitting == sitting.key and not one.of}
    return next((one for one in sitting.questions if (one.question, one.text) not in said), None)


def last_of_each(takes: Sequence[Take]) -> Mapping[str, Take]:
    """The last answer to each listed question, follow-ups apart; by the question's key."""
    done = sorted(ended(takes), key=lambda one: one.begun_at)
    return {one.question: one for one in done if one.question and not one.of}


def earlier(take: Take, takes: Sequence[Take]) -> tuple[Take, ...]:
    """Of `takes` in their order, answers to the same words before this one, the last first."""
    before = list(itertools.takewhile(lambda one: one.key != take.key, takes))
    same = (take.question, take.asked)
    return tuple(
        one for one in reversed(before) if one.ended_at and (one.question, one.asked) == same
    )


def chain(take: Take, takes: Sequence[Take]) -> tuple[Take, ...]:
    """The answers that this one follows up, the first first; itself apart."""
    by_key = {one.key: one for one in takes}
    found: list[Take] = []
    of = take.of
    while (before := by_key.get(of)) and before not in found:
        found.append(before)
        of = before.of
    return tuple(reversed(found))


def put_in(sitting: Sitting, takes: Sequence[Take]) -> tuple[str, ...]:
    """What follows an answer must not say again: the questions of the sitting, put or still to come, then all that was
    asked in it so far, in its order. `takes` may be those of other sittings too."""
    asked = (one.asked for one in takes if one.sitting == sitting.key)
    return (*(one.text for one in sitting.questions), *asked)


def deliveries(take: Take, takes: Sequence[Take]) -> tuple[Delivery, ...]:
    """How the person's other answers were said before this one, old to new."""
    before = itertools.takewhile(lambda one: one.key != take.key, takes)
    return tuple(one.delivery for one in before if one.delivery)


def words_typed(text: str) -> tuple[SpokenWord, ...]:
    """The words of a typed answer; they have no times."""
    return tuple(SpokenWord(word, 0.0, 0.0) for word in text.split())


def said(words: Sequence[SpokenWord]) -> str:
    """The words in one line, as they were said."""
    return " ".join(word.text for word in words)
