"""What a sentence makes of the people it names: there, not there, a superior, somebody to ring."""

import re
from collections.abc import Sequence
from itertools import pairwise

from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.lexicon import is_given
from secondround.preparation.panel.naming.prose import Person
from secondround.preparation.panel.people.mentions import Part

_ADDS = re.compile(
    r"\s*[,;]?\s*(?:(?:and|et|und|sowie|as well as|ainsi que|puis|then)\s+)?(?:with|avec|mit)?\s*",
    re.IGNORECASE,
)
_PART_OF_PROGRAMME = re.compile(r"\W*\d{1,2}\s?[:h.]\s?\d{0,2}")
_CLAUSE = re.compile(
    r";|(?<=[a-zà-ÿ]{4}[.!?])\s(?=[A-ZÀ-Þ])"
    r"|\s(?:but|mais|aber|jedoch|however|whereas|tandis que|während)\s|,\s(?=so\b|donc\b|daher\b)"
)


def parts_in(
    text: str, people: Sequence[Person], lead: str = "", inviting: bool = False
) -> tuple[Part, ...]:
    """For each person of one sentence their part. `lead` is the line that introduces it ("You will meet:").

    In an `inviting` text a likely person is there unless the words say otherwise: it is written to say who comes.
    """
    parts: list[Part] = []
    for clause in _clauses(text):
        own = [one for one in people if clause[0] <= one.start < clause[1]]
        parts += _parts_of_clause(text, clause, own, people, lead, inviting)
    for place in range(1, len(parts)):
        between = text[people[place - 1].stop : people[place].start]
        adds = not people[place].lone and _ADDS.fullmatch(between)
        if parts[place] == "named" and parts[place - 1] == "attends" and adds:
            parts[place] = "attends"
    return tuple(parts)


def _parts_of_clause(
    text: str, clause: tuple[int, int], own: Sequence[Person], people: Sequence[Person],
    lead: str, inviting: bool,
) -> list[Part]:  # fmt: skip
    words = text[clause[0] : clause[1]]
    replaced, instead = cue("replaced_by").search(words), cue("instead").search(words)
    if instead and cue("writes_for").search(words):
        instead = None
    if replaced or instead:
        return _swapped(clause[0], own, replaced, instead)
    return [_part(text, clause, one, lead, one is people[0], inviting) for one in own]


def _swapped(
    offset: int,
    people: Sequence[Person],
    replaced: re.Match[str] | None,
    instead: re.Match[str] | None,
) -> list[Part]:
    """ "A will be replaced by B", "B replaces A", "Instead of A, B will join"."""
    parts: list[Part] = []
    for person in people:
        start = person.start - offset
        if replaced:
            parts.append("absent" if start < replaced.start() else "attends")
        elif instead:
            first_behind = start > instead.start() and "absent" not in parts
            parts.append("absent" if first_behind else "attends")
    return parts


def _part(
    text: str, limits: tuple[int, int], person: Person, lead: str, first: bool, inviting: bool
) -> Part:
    clause = text[limits[0] : limits[1]]
    place = person.start - limits[0]
    before = clause[:place]
    if cue("superior").search(before) and not cue("attends").search(before):
        sure = person.name.formal or is_given(person.name.given)
        return "superior" if sure else "named"
    if _is_absent(clause, place):
        return "absent"
    copied = cue("copied").search(clause[place:]) and not cue("attends").search(before)
    asked_for = cue("contact").search(before) and not _leads(clause[place:])
    asked_for = asked_for and not _PART_OF_PROGRAMME.match(text)
    if (copied or asked_for) and not cue("panel_heading").search(lead):
        return "named"
    if lead and (first or person.likely):
        return "attends"
    if not person.likely:
        return "attends" if _is_put_there(text, before, person, inviting) else "named"
    if inviting and not person.lone:
        return "named" if _looks_back(text[: person.start]) else "attends"
    there = cue("attends").search(text[: person.start]) or cue("attends_after").search(
        clause[place:]
    )
    return "attends" if there else "named"


def _leads(after: str) -> bool:
    """ "Ask for Anna Weber, who will lead the interview" """
    found = re.match(r"[^.;]{0,80}?\b(?:who|qui|die|der)\b", after, re.IGNORECASE)
    return bool(found and cue("attends_after").search(after))


def _is_put_there(text: str, before: str, person: Person, inviting: bool) -> bool:
    """Capitals alone may be a ward, a product, a town: only the words right before them make a person."""
    if cue("right_before").search(before):
        return True
    joined = cue("joined").search(before) and cue("attends").search(text)
    return bool(inviting and joined and not person.lone)


def _looks_back(before: str) -> bool:
    """Whether the words before a name speak of the past ("Following your interview with …") to the last."""
    past = [found.end() for found in cue("past").finditer(before)]
    ahead = [found.end() for found in cue("coming_there").finditer(before)]
    return bool(past) and max(past) > max(ahead, default=-1)


def _is_absent(clause: str, place: int) -> bool:
    if cue("meant_to").search(clause[:place]):
        return True
    found = cue("absent").search(clause)
    return found is not None and found.start() > place


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(found.end() for found in _CLAUSE.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if start < end]
