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

    def is_also(self, one: Told, value: Value | None) -> bool:
        """Whether this source says the same: in the same words, or by the same value."""
        if self.own != (one.origin == "you"):
            return False
        same_value = value is not None and value == self.value
        return same_value or _bare(one.words) == _bare(self.first.words)


def merged(told: Sequence[Told]) -> list[Account]:
    """The accounts of one topic, in the order in which they were first told."""
    accounts: list[Account] = []
    for one in told:
        value = value_in(one.topic, one.words)
        same = next((each for each in accounts if each.is_also(one, value)), None)
        if same is None:
            accounts.append(Account(one, value, [one]))
        else:
            same.all.append(one)
    return accounts


def _bare(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .;,!–-")
