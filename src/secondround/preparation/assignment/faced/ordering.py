"""Who puts which question, and in which order."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from secondround.foundation.keys import key_of
from secondround.preparation.assignment.faced.model import WEAKNESSES, Challenge, Draft, Weakness
from secondround.preparation.panel.model import Interviewer, Lens

MOST, MOST_OF_ONE = 24, 4
"""Questions in all, and those that one kind of weakness draws: two rounds of an hour, and none of one thing alone."""

_FIRST: Mapping[Weakness, tuple[Lens, ...]] = {
    "against the dossier": ("executive", "manager"),
    "figures disagree": ("manager", "executive"),
    "total wrong": ("manager", "executive"),
    "not answered": ("manager", "executive", "recruiter"),
    "no figure": ("executive", "manager"),
    "no owner": ("manager", "peer"),
    "no control": ("manager", "peer"),
    "part missing": ("manager", "recruiter"),
    "no next step": ("executive", "manager"),
    "no evidence": ("peer", "manager"),
    "no source": ("peer", "manager"),
    "too long": ("recruiter", "executive"),
    "crowded": ("recruiter", "executive"),
    "abbreviation": ("recruiter", "peer"),
}
"""Whose part in the company makes them ask it: who pays asks for the cost, who works beside for the data. Ours."""


def challenges(
    drafts: Iterable[Draft], assignment: str, people: Sequence[Interviewer]
) -> tuple[Challenge, ...]:
    """The heaviest first, each put by somebody who is there; whoever has fewest of those likely to ask it.

    Without people nobody in particular asks. The same drafts give the same keys.
    """
    kept = _some(drafts)
    given: Counter[str] = Counter()
    made: dict[str, Challenge] = {}
    for one in kept:
        person = one.person or _asker(one, people, given)
        given[person] += 1
        key = key_of("challenge", assignment, one.weakness, one.also or one.text)
        made.setdefault(
            key,
            Challenge(
                key,
                assignment,
                one.weakness,
                one.text,
                one.reason,
                person,
                one.page,
                one.place,
                one.words,
                one.citations,
            ),
        )
    return tuple(made.values())


def by_person(found: Sequence[Challenge]) -> tuple[tuple[str, tuple[Challenge, ...]], ...]:
    """Whoever has the heaviest first; each with theirs, in order."""
    askers = dict.fromkeys(one.person for one in found)
    return tuple((person, tuple(one for one in found if one.person == person)) for person in askers)


def _some(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    order = count()
    every = sorted(drafts, key=lambda one: (WEAKNESSES.index(one.weakness), next(order)))
    seen: Counter[str] = Counter()
    kept = []
    for one in every:
        seen[one.weakness] += 1
        if one.weakness == "their part" or seen[one.weakness] <= MOST_OF_ONE:
            kept.append(one)
    theirs = [one for one in kept if one.weakness == "their part"]
    others = [one for one in kept if one.weakness != "their part"][: MOST - len(theirs)]
    return tuple(sorted([*others, *theirs], key=lambda one: WEAKNESSES.index(one.weakness)))


def _asker(one: Draft, people: Sequence[Interviewer], given: Counter[str]) -> str:
    wanted = _FIRST.get(one.weakness, ())
    likely = next(
        (some for lens in wanted if (some := [each for each in people if each.lens == lens])),
        people,
    )
    return min((each.key for each in likely), key=lambda key: given[key], default="")
