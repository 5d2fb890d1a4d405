"""How much a fact matters for this round."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondround.preparation.company.facts.merging import content
from secondround.preparation.company.model import Fact, Theme

_NEW_DAYS = 180
_MUCH = 6.0
_MOST_CLOSE = 0.6

EXPECTED: dict[Theme, float] = {
    "products": 1.0, "objectives": 1.0, "figures": 1.0, "values": 0.9, "news": 0.9, "customers": 0.8, "history": 0.8,
    "organisation": 0.7, "competitors": 0.7, "challenges": 0.7, "market": 0.6, "locations": 0.6, "csr": 0.5,
    "culture": 0.5, "events": 0.4,
}  # fmt: skip
"""What a second interviewer takes for granted that one knows."""


@dataclass(frozen=True)
class Need:
    """What this round is about: words of the posting and the panel with their weight, and the day of the last round.

    `closeness` is how near each fact (by key) comes to the posting in meaning; empty on words alone.
    """

    words: Mapping[str, float]
    last_round: date | None
    closeness: Mapping[str, float]


@dataclass(frozen=True)
class Weighed:
    """What a fact's weight is made of, beside the fact; all from 0 to 1.

    `strength`: how surely it is of its theme. `hard`: figures, dates, roles. `idle`: its page instructs.
    `plain`: it says straight out what the company is or does. `also` are other themes it tells something of.
    """

    fact: Fact
    language: str
    strength: float
    hard: float
    idle: float
    plain: float
    also: frozenset[Theme] = frozenset()


def need_words(posting: Sequence[str], panel: Sequence[str]) -> dict[str, float]:
    """The posting's words count once, those of the invitation and the interviewers' profiles half."""
    words = {word: 0.5 for text in panel for word in content(text)}
    return words | {word: 1.0 for text in posting for word in content(text)}


def nearest(parts: Sequence[Weighed], language: str, most: int) -> tuple[Fact, ...]:
    """The surest facts in a language: those worth comparing with the posting by meaning."""
    spoken = [one for one in parts if one.language == language]
    return tuple(one.fact for one in sorted(spoken, key=lambda one: -one.strength)[:most])


def closeness(keys: Sequence[str], cosines: Sequence[float]) -> dict[str, float]:
    """How near each fact comes to the posting among all, 0 to 0.6.

    By rank, for cosines of different models are not comparable: the nearer half counts, the nearest most.
    """
    order = sorted(range(len(keys)), key=cosines.__getitem__)
    share = {keys[place]: rank / max(1, len(keys) - 1) for rank, place in enumerate(order)}
    return {key: _MOST_CLOSE * max(0.0, 2 * rank - 1) for key, rank in share.items()}


def weighed(parts: Sequence[Weighed], need: Need, today: date) -> tuple[Fact, ...]:
    """The facts with their weight, the heaviest first.

    Facts of one theme that stand on one page lose a little each after the first, so that a theme is told by
    several pages where there are several.
    """
    rarity = _rarity(parts)
    scored = sorted(
        ((_weight(one, need, rarity, today), one) for one in parts),
        key=lambda pair: (-pair[0], pair[1].fact.key),
    )
    seen: dict[tuple[str, str], int] = defaultdict(int)
    kept = []
    for weight, one in scored:
        page = (one.fact.theme, one.fact.citations[0].document_id)
        less = min(0.1, 0.015 * seen[page])
        seen[page] += 1
        new = is_new(one.fact.date, need.last_round, today)
        kept.append(replace(one.fact, weight=round(max(0.0, weight - less), 4), new=new))
    return tuple(sorted(kept, key=lambda fact: (-fact.weight, fact.key)))


def is_new(day: date | None, last_round: date | None, today: date) -> bool:
    """Whether it is of after the last interview; what has no date, or lies ahead, is not."""
    return bool(day and last_round and last_round < day <= today)


def _weight(one: Weighed, need: Need, rarity: Mapping[str, float], today: date) -> float:
    fact = one.fact
    weight = 0.3 * one.strength + 0.15 * one.hard + 0.05 * one.plain + 0.1 * EXPECTED[fact.theme]
    weight += 0.2 * _relevance(fact, need, rarity) + 0.1 * _newness(fact, need, today)
    weight += 0.05 * (len({each.document_id for each in fact.citations}) > 1)
    weight += 0.05 * bool(fact.contradicted_by)
    weight -= 0.15 * fact.stale + 0.1 * one.idle
    return min(1.0, max(0.0, weight))


def _relevance(fact: Fact, need: Need, rarity: Mapping[str, float]) -> float:
    shared = sum(need.words.get(word, 0.0) * rarity.get(word, 1.0) for word in content(fact.text))
    by_words = min(1.0, shared / _MUCH)
    return max(by_words, need.closeness.get(fact.key, 0.0))


def _newness(fact: Fact, need: Need, today: date) -> float:
    """1 when it happened after the last round; 0.5 within half a year."""
    if is_new(fact.date, need.last_round, today):
        return 1.0
    if fact.date is None or fact.date > today:
        return 0.0
    return 0.5 if (today - fact.date).days <= _NEW_DAYS else 0.0


def _rarity(facts: Sequence[Weighed]) -> dict[str, float]:
    """Near 1 for a word of one fact, near 0 for one of every fact."""
    often = Counter(word for one in facts for word in content(one.fact.text))
    most = math.log(len(facts) + 1) or 1.0
    return {word: math.log((len(facts) + 1) / count) / most for word, count in often.items()}
