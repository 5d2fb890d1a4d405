"""Accounts of one condition: which say the same, and which cannot both be true."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondround.preparation.conditions.comparing.values import Value, agree, value_in
from secondround.preparation.conditions.sources.told import Told


@dataclass
class Account:
    """What one or several sources say alike; `first` is the one nearest to a promise."""

    first: Told
    value: Value | None
    all: list[Told] = field(default_factory=list)

    @property
    def own(self) -> bool:
        """Whether the candidate said it."""
        return self.first.origin == "you"

    def contradicts(self, other: "Account") -> bool:
        """Whether two sources, neither of them the candidate, give values that cannot both be true."""
        if self.own or other.own or self.value is None or other.value is None:
            return False
        apart = not {one.said_by for one in self.all} & {one.said_by for one in other.all}
        return apart and agree(self.value, other.value) is False


def merged(told: Sequence[Told]) -> list[Account]:
    """The accounts of one topic, in the order in which they were first told.

    One is what is told in the same words or by the same value; what the candidate said stays apart.
    """
    accounts: list[Account] = []
    known: dict[tuple[bool, str | Value], Account] = {}
    for one in told:
        value = value_in(one.topic, one.words)
        own = one.origin == "you"
        signs = [(own, sign) for sign in (_bare(one.words), value) if sign is not None]
        same = next((known[sign] for sign in signs if sign in known), None)
        if same is None:
            same = Account(one, value)
            accounts.append(same)
        same.all.append(one)
        for sign in signs:
            known.setdefault(sign, same)
    return accounts


def disputed(accounts: Sequence[Account]) -> list[Account]:
    """Those that another one contradicts, in their order."""
    valued = [one for one in accounts if one.value is not None]
    return [one for one in valued if any(one.contradicts(other) for other in valued)]


def _bare(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .;,!–-")
