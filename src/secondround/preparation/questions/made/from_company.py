"""Questions from facts about the company: what it announces, aims at, faces and stands for."""

from collections.abc import Callable, Mapping, Sequence

from secondround.foundation.wording import Say
from secondround.preparation.company.model import Fact, Theme
from secondround.preparation.pressure.naming import in_short
from secondround.preparation.questions.made.draft import Draft

MOST, OF_ONE_THEME = 5, 2

_ASK: Mapping[Theme, Callable[[Say, str], str]] = {
    "news": lambda say, fact: say("What do you make of this news of ours: “{fact}”?", fact=fact),
    "objectives": lambda say, fact: say(
        "This is one of our aims: “{fact}”. What would you contribute to it?", fact=fact
    ),
    "challenges": lambda say, fact: say(
        "This is what we struggle with: “{fact}”. What would you do about it?", fact=fact
    ),
    "values": lambda say, fact: say(
        "We stand for this: “{fact}”. When did you act on it?", fact=fact
    ),
    "events": lambda say, fact: say(
        "You will have heard of this: “{fact}”. What does it mean for this post?", fact=fact
    ),
    "products": lambda say, fact: say(
        "How would you explain this to somebody from outside: “{fact}”?", fact=fact
    ),
}


def from_facts(facts: Sequence[Fact], say: Say) -> tuple[Draft, ...]:
    """Facts that are neither stale nor contradicted, the weightiest first, at most two of a theme."""
    chosen: list[Fact] = []
    for fact in sorted(facts, key=lambda one: -one.weight):
        sound = fact.theme in _ASK and not fact.stale and not fact.contradicted_by
        if sound and sum(fact.theme == one.theme for one in chosen) < OF_ONE_THEME:
            chosen.append(fact)
    return tuple(_draft(fact, place, say) for place, fact in enumerate(chosen[:MOST]))


def _draft(fact: Fact, place: int, say: Say) -> Draft:
    return Draft(
        text=_ASK[fact.theme](say, in_short(fact.text, 140)),
        kind="company knowledge",
        competency="company knowledge",
        reason=say("The company says so itself; they will see whether you have read it.")
        if fact.theme != "news"
        else say("It is recent, and they will see whether you follow what happens to them."),
        weight=0.7 - 0.02 * place,
        origin="company",
        lenses=("executive", "manager"),
        citations=fact.citations,
    )
