"""Which lines of the posting an exchange touched."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import fsum

from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.demands.demands import Demand
from secondround.preparation.evidence.lexicon.kinds import tools_in
from secondround.preparation.evidence.lexicon.words import (
    coverage,
    features,
    meets,
    weight,
    weights,
)
from secondround.preparation.evidence.model import Citation
from secondround.preparation.evidence.reading.plain import plain

MOST = 3
"""Lines shown with an exchange."""

ASKED_FOR = 0.75
"""Weight of what a question and a demand share from which it asks for it: one telling word or more."""

PART_ASKED = 0.25
"""Share of a demand that a question must name: one word of a long line is chance."""

SPOKEN_OF = 1.8
PART_SPOKEN_OF = 0.6
"""The same where only the answer says it: a long answer shares a word or two with every line."""

LONGEST_ANSWER = 400
"""Words of an answer that are looked at; a longer one touches everything."""


def with_requirements(
    exchanges: Sequence[Exchange], demands: Sequence[Demand]
) -> tuple[Exchange, ...]:
    """The exchanges, each with the posting's lines that it touched, the nearest first, three at most.

    By words and groups of synonyms in any of the three languages. Meanings as vectors are left out: between a
    question and a line of a posting their cosine says more of the form of the two than of the matter.
    """
    weigh = weights(dict.fromkeys(demand.text for demand in demands))
    wanted = [(demand, features(demand.text)) for demand in demands]
    return tuple(replace(one, requirements=_touched(one, wanted, weigh)) for one in exchanges)


def _touched(
    one: Exchange, wanted: Sequence[tuple[Demand, frozenset[str]]], weigh: Mapping[str, float]
) -> tuple[Citation, ...]:
    question = " ".join((one.question, *one.follow_ups))
    answer = " ".join(" ".join((one.answer, *one.follow_up_answers)).split()[:LONGEST_ANSWER])
    asked, said = features(question), features(answer)
    scored = []
    for demand, need in wanted:
        in_question = _shared(need, asked, weigh) + _tools_shared(demand.text, question)
        in_answer = _shared(need, said - asked, weigh) + _tools_shared(demand.text, answer)
        if (in_question >= ASKED_FOR and coverage(need, asked, weigh) >= PART_ASKED) or (
            in_answer >= SPOKEN_OF and coverage(need, said, weigh) >= PART_SPOKEN_OF
        ):
            scored.append((2 * in_question + in_answer / 2, demand.citations[0]))
    scored.sort(key=lambda pair: -pair[0])
    return tuple({c.quote: c for _, c in reversed(scored)}.values())[::-1][:MOST]


def _shared(need: frozenset[str], said: frozenset[str], weigh: Mapping[str, float]) -> float:
    return fsum(weight(feature, weigh) for feature in need if meets(feature, said))


def _tools_shared(demand: str, said: str) -> int:
    """Of tools and systems called by name; one is enough for a question."""
    return len(_tools(demand) & _tools(said))


def _tools(text: str) -> set[str]:
    return {plain(text[start:end]) for start, end in tools_in(text)}
