"""Finding the person that is meant on the command line."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.panel.model import Interviewer


def person_of(kit: "Kit", candidacy_id: str, who: str) -> "Interviewer":
    """The one person whose key begins so or in whose name the words stand.

    Raises `NotFound`, and `Refused` where several are meant.
    """
    from secondround.foundation.errors import NotFound, Refused
    from secondround.preparation.panel.steps import interviewers_of

    people = interviewers_of(kit, candidacy_id)
    wanted = " ".join(who.casefold().split())
    found = [one for one in people if wanted and one.name.casefold() == wanted]
    found = found or [
        one for one in people if wanted and (wanted in one.name.casefold() or one.key.startswith(wanted))
    ]  # fmt: skip
    if not found:
        names = ", ".join(one.name for one in people) or "-"
        raise NotFound("the person {who}", "There are: {names}", who=who, names=names)
    if len(found) > 1:
        names = ", ".join(f"{one.name} ({one.key})" for one in found)
        raise Refused("{who} may be any of {names}", "Give more of it.", who=who, names=names)
    return found[0]
