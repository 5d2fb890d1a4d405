"""What is not sure about the people, put as questions rather than guessed."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.panel.model import Doubt, Interviewer
from secondround.preparation.panel.naming.names import read_name, same


def doubts(people: Sequence[Interviewer], said: Sequence[str], say: Say) -> tuple[Doubt, ...]:
    """Names that may be several people's, two that may be one person, names in part.

    `said` are the round's doubts; those that name nobody are about something else.
    """
    return (*_meant(people, said), *_the_same(people, say), *_in_part(people, say))


def _meant(people: Sequence[Interviewer], said: Sequence[str]) -> Iterator[Doubt]:
    for text in said:
        named = tuple(one.key for one in people if one.name in text)
        if len(named) > 1:
            yield Doubt(key_of("doubt", text), "meant", text, named)


def _the_same(people: Sequence[Interviewer], say: Say) -> Iterator[Doubt]:
    for one, other in combinations(people, 2):
        if _may_be_one(one, other):
            shorter, fuller = sorted((one, other), key=lambda each: len(each.name))
            text = say(
                "Are {one} and {other} the same person?", one=shorter.name, other=fuller.name
            )
            key = key_of("doubt", "same", shorter.key, fuller.key)
            yield Doubt(key, "same", text, (shorter.key, fuller.key))


def _may_be_one(one: Interviewer, other: Interviewer) -> bool:
    if one.email and one.email == other.email:
        return True
    name, second = read_name(one.name), read_name(other.name)
    return bool(name and second and same(name, second) != "different")


def _in_part(people: Sequence[Interviewer], say: Say) -> Iterator[Doubt]:
    for one in people:
        name = read_name(one.name)
        if one.attends and (name is None or not name.whole):
            text = say("What is the whole name of {name}?", name=one.name)
            yield Doubt(key_of("doubt", "name", one.key), "name", text, (one.key,))
