"""The cards, and which one comes next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from secondround.foundation.spacing import dues_after
from secondround.preparation.company.model import Fact, RecallCard, Recalled, Sitting
from secondround.preparation.company.recall.gap import gap_in

MOST_CARDS = 80
"""More than this nobody learns for one interview: the weightiest facts."""

NEW_A_DAY = 20
"""Cards met for the first time on one day, as in Anki."""

AHEAD = timedelta(minutes=20)
"""A card that is due so soon is asked at once when nothing else is left, as in Anki."""


def cards(facts: Sequence[Fact], past: Sequence[Recalled], company: str) -> tuple[RecallCard, ...]:
    """One for each of the weightiest facts, the weightiest first, as far as it was learnt."""
    by_fact: dict[str, list[Recalled]] = {}
    for one in past:
        by_fact.setdefault(one.fact, []).append(one)
    heaviest = sorted(facts, key=lambda fact: -fact.weight)[:MOST_CARDS]
    return tuple(_learnt(_card(fact, company), by_fact.get(fact.key, ())) for fact in heaviest)


def sitting(
    deck: Sequence[RecallCard],
    past: Sequence[Recalled],
    now: datetime,
    interview: datetime | None,
    more: int = 0,
) -> Sitting:
    """Those due come first, the longest due before; then new ones, `more` of them than a day's.

    When neither is left, a card that is due soon is asked ahead of its time.
    """
    seen = sorted((one for one in deck if one.due), key=lambda one: one.due or now)
    due = [one for one in seen if one.due and one.due <= now]
    unmet = [one for one in deck if one.due is None]
    new = unmet[: max(0, NEW_A_DAY + more - _met_on_the_day(past, now))]
    soon = [one for one in seen if one.due and now < one.due <= now + AHEAD]
    card = next(iter((*due, *new, *soon)), None)
    return Sitting(
        card=card,
        due=len(due),
        new=len(new),
        unmet=len(unmet),
        count=len(deck),
        next_due=next((one.due for one in seen if one.due and one.due > now), None),
        dues=dues_after(of_fact(past, card.fact.key), now, interview) if card else {},
    )


def of_fact(past: Sequence[Recalled], key: str) -> tuple[Recalled, ...]:
    """How one card was recalled so far, the first time first."""
    return tuple(sorted((one for one in past if one.fact == key), key=lambda one: one.at))


def _met_on_the_day(past: Sequence[Recalled], now: datetime) -> int:
    first: dict[str, datetime] = {}
    for one in past:
        first[one.fact] = min(one.at, first.get(one.fact, one.at))
    return sum(at.astimezone(now.tzinfo).date() == now.date() for at in first.values())


def _card(fact: Fact, company: str) -> RecallCard:
    gap = gap_in(fact, company)
    return RecallCard(fact, gap.asks, gap.start, gap.end)


def _learnt(card: RecallCard, past: Sequence[Recalled]) -> RecallCard:
    last = max(past, key=lambda one: one.at, default=None)
    return replace(card, seen=len(past), due=last.due) if last else card
