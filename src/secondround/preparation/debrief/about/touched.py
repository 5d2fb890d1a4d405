"""Which lines of the posting an exchange touched."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import fsum

from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.debrief.merge import Likeness
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.demands.demands import Demand
from secondround.preparation.evidence.lexicon.kinds import tools_in
from secondround.preparation.evidence.lexicon.words import features, meets, weight, weights
from secondround.preparation.evidence.model import Citation
from secondround.preparation.evidence.reading.plain import plain

MOST = 3
"""Lines shown with an exchange."""

ASKED_FOR = 0.75
"""Weight of what a question and a demand share from which it asks for it: one telling word or more."""

SPOKEN_OF = 1.8
"""The same where the answer says it and the question does not: two telling words."""

NEAR = 0.62
"""A cosine from which a question asks for a demand in other words, where one word at least is shared."""

LONGEST_ANSWER = 400
"""Words of an answer that are looked at; a longer one touches everything."""


def with_requirements(
    exchanges: Sequence[Exchange], demands: Sequence[Demand], cosine: Likeness | None = None
) -> tuple[Exchange, ...]:
    """The exchanges, each with the posting's lines that it touched, the nearest first, three at most."""
    weigh = weights(demand.text for demand in demands)
    wanted = [(demand, features(demand.text)) for demand in demands]
    return tuple(
        replace(one, requirements=_touched(one, wanted, weigh, cosine)) for one in exchanges
    )


def cosines(texts: Sequence[str], rows: Vectors | None) -> Likeness | None:
    """The cosine of any two of these texts; `rows` are their meanings, None where no model is."""
    if rows is None:
        return None
    places = {text: place for place, text in enumerate(texts)}
    return lambda one, other: float(rows[places[one]] @ rows[places[other]])


def _touched(
    one: Exchange,
    wanted: Sequence[tuple[Demand, frozenset[str]]],
    weigh: Mapping[str, float],
    cosine: Likeness | None,
) -> tuple[Citation, ...]:
    question = " ".join((one.question, *one.follow_ups))
    answer = " ".join(" ".join((one.answer, *one.follow_up_answers)).split()[:LONGEST_ANSWER])
    asked, said = features(question), features(answer)
    scored = []
    for demand, need in wanted:
        in_question = _shared(need, asked, weigh) + _tools_shared(demand.text, question)
        in_answer = _shared(need, said - asked, weigh) + _tools_shared(demand.text, answer)
        near = cosine is not None and cosine(one.question, demand.text) >= NEAR
        if in_question >= ASKED_FOR or in_answer >= SPOKEN_OF or (near and in_question + in_answer):
            scored.append((2 * in_question + in_answer + near, demand))
    scored.sort(key=lambda pair: -pair[0])
    return tuple(demand.citations[0] for _, demand in scored[:MOST])


def _shared(need: frozenset[str], said: frozenset[str], weigh: Mapping[str, float]) -> float:
    return fsum(weight(feature, weigh) for feature in need if meets(feature, said))


def _tools_shared(demand: str, said: str) -> int:
    """Of tools and systems called by name; one is enough for a question."""
    return len(_tools(demand) & _tools(said))


def _tools(text: str) -> set[str]:
    return {plain(text[start:end]) for start, end in tools_in(text)}
