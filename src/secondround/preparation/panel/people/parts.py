"""What a sentence makes of the people it names: there, not there, a superior, somebody to ring."""

import re
from collections.abc import Sequence

from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.prose import Person
from secondround.preparation.panel.people.mentions import Part

_ADDS = re.compile(
    r"\s*[,;]?\s*(?:(?:and|et|und|sowie|as well as|ainsi que|puis|then)\s+)?(?:with|avec|mit)?\s*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r";|\s(?:but|mais|aber|jedoch|however|whereas|tandis que|während)\s|,\s(?=so\b|donc\b|daher\b)"
)


def parts_in(
    text: str, people: Sequence[Person], lead: str = "", inviting: bool = False
) -> tuple[Part, ...]:
    """For each person of one sentence their part. `lead` is the line that introduces it ("You will meet:").

    In an `inviting` text a likely person is there unless the words say otherwise: it is written to say who comes.
    """
    replaced = cue("replaced_by").search(text)
    instead = cue("instead").search(text)
    if replaced or instead:
        return _swapped(people, replaced, instead)
    parts = [_part(text, person, lead, person is people[0], inviting) for person in people]
    for place in range(1, len(parts)):
        between = text[people[place - 1].stop : people[place].start]
        adds = not people[place].lone and _ADDS.fullmatch(between)
        if parts[place] == "named" and parts[place - 1] == "attends" and adds:
            parts[place] = "attends"
    return tuple(parts)


def _swapped(
    people: Sequence[Person], replaced: re.Match[str] | None, instead: re.Match[str] | None
) -> tuple[Part, ...]:
    """ "A will be replaced by B", "B replaces A", "Instead of A, B will join"."""
    parts: list[Part] = []
    for person in people:
        if replaced:
            parts.append("absent" if person.start < replaced.start() else "attends")
        elif instead:
            first_behind = person.start > instead.start() and "absent" not in parts
            parts.append("absent" if first_behind else "attends")
    return tuple(parts)


def _part(text: str, person: Person, lead: str, first: bool, inviting: bool) -> Part:
    start, end = _clause(text, person)
    clause = text[start:end]
    place = person.start - start
    if cue("superior").search(clause[:place]) and not cue("attends").search(clause[:place]):
        return "superior" if person.likely else "named"
    if _is_absent(clause, place):
        return "absent"
    if cue("contact").search(clause[:place]) and not cue("panel_heading").search(lead):
        return "named"
    if lead and (first or person.likely):
        return "attends"
    if not person.likely:
        # Capitals alone may be a ward, a product, a town: only the words right before them make a person.
        right = cue("right_before").search(clause[:place])
        joined = inviting and cue("joined").search(clause[:place]) and cue("attends").search(text)
        return "attends" if right or (joined and not person.lone) else "named"
    if inviting and not person.lone:
        return "named" if _looks_back(text[: person.start]) else "attends"
    before, after = text[: person.start], clause[place:]
    return (
        "attends"
        if cue("attends").search(before) or cue("attends_after").search(after)
        else "named"
    )


def _looks_back(before: str) -> bool:
    """Whether the words before a name speak of the past ("Following your interview with …") to the last."""
    past = [found.end() for found in cue("past").finditer(before)]
    ahead = [found.end() for found in cue("coming_there").finditer(before)]
    return bool(past) and max(past) > max(ahead, default=-1)


def _is_absent(clause: str, place: int) -> bool:
    found = cue("absent").search(clause)
    return found is not None and found.start() > place


def _clause(text: str, person: Person) -> tuple[int, int]:
    cuts = [0, *(found.end() for found in _CLAUSE.finditer(text)), len(text)]
    start = max(cut for cut in cuts if cut <= person.start)
    end = min((cut for cut in cuts if cut > person.start), default=len(text))
    return start, end
