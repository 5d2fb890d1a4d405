"""Which mentions are one person; doubtful ones are asked about, never guessed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondround.preparation.panel.naming.names import Name, better, same
from secondround.preparation.panel.people.mentions import SHOWN, Mention


@dataclass
class Met:
    """One person with every mention of them."""

    name: Name
    mentions: list[Mention] = field(default_factory=list)

    def take(self, mention: Mention) -> None:
        """Count a mention as this person's."""
        self.mentions.append(mention)
        self.name = better(self.name, mention.name)

    @property
    def emails(self) -> frozenset[str]:
        """The person's addresses."""
        return frozenset(one.email for one in self.mentions if one.email)


@dataclass(frozen=True)
class Merged:
    """The people, and the mentions that may be of more than one of them, with the names they may mean."""

    people: tuple[Met, ...]
    unclear: tuple[tuple[Mention, tuple[str, ...]], ...]


def merge(mentions: Sequence[Mention]) -> Merged:
    """One `Met` for each person, in the order they are first named.

    Names with both parts decide; a part of a name joins the only person it fits, and nobody when it fits several.
    """
    order = {id(mention): place for place, mention in enumerate(mentions)}
    people: list[Met] = []
    for mention in (m for m in mentions if m.name.whole):
        _settle(people, mention)
    unclear: list[tuple[Mention, tuple[str, ...]]] = []
    for mention in sorted((m for m in mentions if not m.name.whole), key=_fuller):
        fitting = _fitting(people, mention)
        if len(fitting) == 1:
            fitting[0].take(mention)
        elif fitting:
            unclear.append((mention, tuple(one.name.full for one in fitting)))
        else:
            people.append(Met(mention.name, [mention]))
    people.sort(key=lambda one: min(order[id(mention)] for mention in one.mentions))
    shown = [one for one in people if _is_shown(one)]
    return Merged(tuple(shown), tuple((m, names) for m, names in unclear if m.part in SHOWN))


def _settle(people: list[Met], mention: Mention) -> None:
    for one in people:
        agrees = same(one.name, mention.name)
        if agrees == "same" or (
            mention.email and mention.email in one.emails and agrees == "maybe"
        ):
            one.take(mention)
            return
    people.append(Met(mention.name, [mention]))


def _fitting(people: Sequence[Met], mention: Mention) -> list[Met]:
    by_mail = [one for one in people if mention.email and mention.email in one.emails]
    return by_mail or [one for one in people if same(one.name, mention.name) != "different"]


def _fuller(mention: Mention) -> tuple[bool, bool]:
    """Initials with a surname first, then surnames, then given names alone."""
    return not (mention.name.given and mention.name.family), not mention.name.family


def _is_shown(one: Met) -> bool:
    parts = {mention.part for mention in one.mentions}
    if not parts & SHOWN:
        told = "named" in parts or any(mention.title for mention in one.mentions)
        said_to_be = any(m.tie for m in one.mentions) and one.name.whole
        return ("copied" in parts and told) or said_to_be
    if one.name.family:
        return True
    # A given name alone is somebody only when they spoke, were met, or come with a title.
    return any(m.part in ("met", "sender") or m.title for m in one.mentions if m.part in SHOWN)
