"""The one thing to change next: the first of an order, most telling first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from secondround.foundation.wording import Say, shortened
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.delivery.baseline import Beside, beside
from secondround.preparation.rehearsal.delivery.model import Delivery, Filler

QUOTED = 90
"""Letters of a quotation."""

OVER = 1.1
"""Times the target length from which an answer is too long: nobody stops to the second."""

LEAST_BEFORE = 2
"""Earlier takes of one's own from which they can be compared with: one alone may be the odd one."""

MORE, FASTER = 1.5, 1.2
"""Times one's usual from which fillers and pace are told of. Ours: smaller differences come and go by themselves."""

LEAST_FILLERS = 3
"""Fillers of a take worth a word."""


def change(
    delivery: Delivery | None, content: Content, before: Sequence[Delivery], say: Say
) -> str:
    """One sentence that names the words it is about; `before` are one's own earlier takes, from old to new."""
    return next(_changes(delivery, content, before, say))


def _changes(
    delivery: Delivery | None, content: Content, before: Sequence[Delivery], say: Say
) -> Iterator[str]:
    rules: tuple[Callable[[], str], ...] = (
        partial(_contradiction, content, say),
        partial(_not_answered, content, say),
        partial(_key_point, content, say),
        partial(_part, content, say),
        partial(_figure, content, say),
        partial(_length, delivery, content, say),
        partial(_against_own, delivery, before, say),
    )
    yield from filter(None, (rule() for rule in rules))
    yield say("Say it once more in other words; the rest can stay as it is.")


def _contradiction(content: Content, say: Say) -> str:
    for one in content.clashes:
        return say(
            "You said “{now}”, and elsewhere stands “{before}”: decide which is right, and say only that.",
            now=shortened(one.words, QUOTED),
            before=shortened(one.citation.quote, QUOTED),
        )
    return ""


def _not_answered(content: Content, say: Say) -> str:
    if content.answered == "elsewhere":
        return say("Begin with the answer to what was asked; the story comes after it.")
    if content.answered == "short":
        return say("Say more: the answer first, then one example.")
    return ""


def _key_point(content: Content, say: Say) -> str:
    for point in content.left_out:
        return say("Say this as well: “{point}”.", point=shortened(point, QUOTED))
    return ""


def _part(content: Content, say: Say) -> str:
    if content.no_result:
        return say("End with what came of it, in one sentence.")
    if content.shared:
        return say(
            "“{quote}”: say it with “I”, your own part of it.",
            quote=shortened(content.shared, QUOTED),
        )
    return ""


def _figure(content: Content, say: Say) -> str:
    for one in content.figures:
        if one.how == "otherwise":
            return say(
                "You said “{now}”; you had prepared “{before}”.",
                now=one.words,
                before=shortened(one.prepared, QUOTED),
            )
    return ""


def _length(delivery: Delivery | None, content: Content, say: Say) -> str:
    if delivery is None or not delivery.answer or delivery.answer <= content.target * OVER:
        return ""
    return say(
        "Shorten it: {seconds} seconds, where {target} are enough. Leave out what answers nothing.",
        seconds=round(delivery.answer),
        target=content.target,
    )


def _against_own(delivery: Delivery | None, before: Sequence[Delivery], say: Say) -> str:
    """Fillers and pace beside one's own earlier takes, never beside a norm."""
    if delivery is None or len(before) < LEAST_BEFORE:
        return ""
    facts = {one.fact: one for one in beside(delivery, before)}
    return _fillers(delivery, facts, say) or _pace(facts, say)


def _fillers(delivery: Delivery, facts: Mapping[str, Beside], say: Say) -> str:
    fact = facts["fillers_per_minute"]
    if fact.now is None or fact.usual is None or len(delivery.fillers) < LEAST_FILLERS:
        return ""
    if fact.now <= fact.usual * MORE:
        return ""
    return say(
        "Say nothing where you say “{filler}”: {now} fillers a minute this time, {usual} in your takes before.",
        filler=_most_frequent(delivery.fillers),
        now=round(fact.now, 1),
        usual=round(fact.usual, 1),
    )


def _pace(facts: Mapping[str, Beside], say: Say) -> str:
    fact = facts["words_per_minute"]
    if not fact.now or not fact.usual:
        return ""
    words = {"now": round(fact.now), "usual": round(fact.usual)}
    if fact.now > fact.usual * FASTER:
        return say(
            "Slow down: {now} words a minute this time, {usual} in your takes before.", **words
        )
    if fact.now * FASTER < fact.usual:
        return say(
            "Speak on more quickly: {now} words a minute this time, {usual} in your takes before.",
            **words,
        )
    return ""


def _most_frequent(fillers: Sequence[Filler]) -> str:
    said = [one.text for one in fillers]
    return max(dict.fromkeys(said), key=said.count)
