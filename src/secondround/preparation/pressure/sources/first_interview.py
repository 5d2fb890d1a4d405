"""Weak points of the first interview: answers that did not land, doubts seen, points left open, contradictions."""

import re
from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import (
    Contradiction,
    Exchange,
    Impression,
    OpenPoint,
    Statement,
)
from secondround.preparation.debrief.together.words import content_words
from secondround.preparation.evidence.model import Citation
from secondround.preparation.pressure.doubted import Doubted
from secondround.preparation.pressure.doubts import challenges, promises, sounds_worried
from secondround.preparation.pressure.naming import in_short

_FIGURE = re.compile(r"\d")


def from_exchanges(exchanges: Sequence[Exchange], say: Say, language: str) -> tuple[Doubted, ...]:
    """Exchanges whose answer missed or landed only partly."""
    weak = [one for one in exchanges if one.landing in ("missed", "partly")]
    return tuple(
        _pressed_again(_exchange(one, say), one.follow_ups[-1], say)
        if one.follow_ups
        else _sharpened(_exchange(one, say), one.landing_reason, language)
        for one in weak
    )


def from_open_points(
    points: Sequence[OpenPoint], exchanges: Sequence[Exchange], say: Say, language: str
) -> tuple[Doubted, ...]:
    """What they still need to know: not what was promised, nor an answer that is weak anyway."""
    weak = [one for one in exchanges if one.landing in ("missed", "partly")]
    return tuple(
        _sharpened(_open_point(one, say), f"{one.text} {one.reason}", language)
        for one in points
        if one.side == "theirs"
        and one.citations
        and _thing(one)
        and not promises(one.citations[0].quote)
        and not any(_beside(one.citations, exchange) for exchange in weak)
    )


def from_impressions(
    impressions: Sequence[Impression], exchanges: Sequence[Exchange], say: Say, language: str
) -> tuple[Doubted, ...]:
    """Doubts seen at a question whose landing is not known otherwise; without one nothing is named."""
    found = []
    for one in impressions:
        words = " ".join((one.text, *(citation.quote for citation in one.citations)))
        asked = next((e for e in exchanges if _beside(one.citations, e)), None)
        if asked and asked.landing == "unknown" and sounds_worried(words):
            found.append(_sharpened(_impression(one, asked, say), words, language))
    return tuple(found)


def from_contradictions(
    contradictions: Sequence[Contradiction], statements: Sequence[Statement], say: Say
) -> tuple[Doubted, ...]:
    """Two things the candidate said or wrote that do not agree; not those about the vacancy."""
    own = {citation.passage_id for one in statements for citation in one.citations}
    return tuple(
        _contradiction(one, say)
        for one in contradictions
        if len(one.citations) > 1 and any(c.passage_id in own for c in one.citations)
    )


def _sharpened(doubted: Doubted, words: str, language: str) -> Doubted:
    """With the challenge of its kind of doubt, when the words betray one."""
    found = challenges(words, doubted.thing, language)
    if not found:
        return doubted
    first = found[0]
    return replace(doubted, probe=first.probe, hard_probe=first.hard_probe, drill=first.drill)


def _pressed_again(doubted: Doubted, follow_up: str, say: Say) -> Doubted:
    """With what they asked on top: it is where they were not content."""
    asked = in_short(follow_up)
    return replace(
        doubted,
        probe=say(
            "On “{question}” we had to ask: “{follow_up}”. What is your full answer today?",
            question=doubted.thing,
            follow_up=asked,
        ),
        hard_probe=say("You avoided this last time: “{follow_up}”. Well?", follow_up=asked),
    )


def _exchange(one: Exchange, say: Say) -> Doubted:
    thing = in_short(one.question)
    missed = one.landing == "missed"
    return Doubted(
        weight=0.9 if missed else 0.7,
        origin="first interview",
        thing=thing,
        text=say("“{question}”: {reason}", question=thing, reason=one.landing_reason)
        if one.landing_reason
        else say("Your answer on “{question}” left something open.", question=thing),
        probe=say(
            "We asked about “{question}” last time. What would you tell us today, in one case?",
            question=thing,
        ),
        hard_probe=say(
            "On “{question}” your answer did not convince us. What did you do yourself, "
            "and what came of it?",
            question=thing,
        ),
        drill=say("Answer it aloud in ninety seconds: one case, your part, one figure."),
        citations=(*one.citations, *one.answer_citations[:1]),
    )


def _thing(one: OpenPoint) -> str:
    """What is open in words that name something, those of the source first; empty where all say no more than "it"."""
    ways = (in_short(one.citations[0].quote), in_short(one.text))
    return next((words for words in ways if content_words(words)), "")


def _open_point(one: OpenPoint, say: Say) -> Doubted:
    thing = _thing(one)
    asked = one.citations[0].quote.rstrip().endswith("?") or one.text.rstrip().endswith("?")
    return Doubted(
        weight=0.75,
        origin="first interview",
        thing=thing,
        text=one.text,
        probe=say("We asked “{point}” last time. What is your full answer today?", point=thing)
        if asked
        else say("One thing stayed open last time: “{point}”. What do you say today?", point=thing),
        hard_probe=say("You left “{point}” open. Were you avoiding it?", point=thing),
        drill=say("Bring it up yourself, in two sentences, before they do."),
        citations=one.citations,
    )


def _impression(one: Impression, asked: Exchange, say: Say) -> Doubted:
    thing = in_short(asked.question)
    return Doubted(
        weight=0.65,
        origin="first interview",
        thing=thing,
        text=say("“{question}”: {impression}", question=thing, impression=one.text),
        probe=say(
            "I was not quite sure of your answer on “{question}”. What would you add today?",
            question=thing,
        ),
        hard_probe=say(
            "You did not convince me on “{question}”. Try again, with facts.", question=thing
        ),
        drill=say("Work out what the doubt was, and answer it with one fact."),
        citations=(*one.citations, *asked.citations[:1]),
    )


def _beside(citations: Sequence[Citation], exchange: Exchange) -> bool:
    """Whether some of the words are the exchange's own."""
    told = (*exchange.citations, *exchange.answer_citations)
    return any(
        ours.passage_id == theirs.passage_id and ours.start < theirs.end and theirs.start < ours.end
        for ours in citations
        for theirs in told
    )


def _contradiction(one: Contradiction, say: Say) -> Doubted:
    sides = {"one": in_short(one.citations[0].quote), "other": in_short(one.citations[1].quote)}
    named = _FIGURE.search(one.text) is not None
    told = one.text if named else say("“{one}” does not go with “{other}”.", **sides)
    return Doubted(
        weight=0.95,
        origin="first interview",
        thing=f"{one.subject} {in_short(one.citations[0].quote)}",
        text=one.text,
        probe=say("{contradiction} Which of the two is right?", contradiction=told),
        hard_probe=say("{contradiction} Which of the two shall we believe?", contradiction=told),
        drill=say(
            "Settle the facts from your papers, then say the right one first, without being asked."
        ),
        citations=one.citations,
    )
