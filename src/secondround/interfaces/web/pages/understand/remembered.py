"""The memory of the rounds: one on a page, every field corrected where it stands, lines added from memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, get_args

from starlette.responses import Response

from secondround.foundation.wording import Say
from secondround.interfaces.web.names import landing_name
from secondround.interfaces.web.pages.understand.rounds import round_given
from secondround.interfaces.web.paging import Paged, paged
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.brief.layout.themes import competency_name, subject_name
from secondround.preparation.debrief import steps
from secondround.preparation.debrief.model import Findings, Landing
from secondround.preparation.debrief.own import steps as own_steps
from secondround.preparation.panel import steps as panel_steps

Choice = tuple[str, str]
"""A value, and what it is called."""

MOST = 30
"""Lines of a list on one page: each can be corrected in several places."""

LISTS = {
    "exchanges": "exchanges",
    "enquiries": "asked_enquiries",
    "contradictions": "contradictions",
    "statements": "statements",
    "impressions": "impressions",
    "open": "open_points",
}
"""The lists of the page as its address names them, and as the memory does."""

TYPED = (
    "question answer asked_by landing text answered_by subject interviewer side promised".split()
)
"""Fields of a line that is added."""


def remembered(visit: Visit) -> Response:
    """Everything the memory holds of one round; the last, where the address names none."""
    kit, one = visit.kit, visit.candidacy.id
    rounds, every = steps.rounds_of(kit, one), steps.findings_of(kit, one)
    number = _shown(visit, rounds.numbers, rounds.round_with(every, visit.asked("line")))
    found = rounds.only(every, number)
    return show(
        visit,
        "first_interview/remembered.html",
        number=number,
        numbers=rounds.numbers,
        ahead=max(rounds.numbers, default=0) + 1,
        own=rounds.own,
        **_lists(visit, found),
        **_choices(visit, every),
        **_corrected(visit),
    )


def add(visit: Visit) -> Response:
    """Keep a line of the candidate's own."""
    kit, one = visit.kit, visit.candidacy.id
    given = {name: visit.given(name) for name in TYPED}
    key = own_steps.add_line(
        kit, one, visit.given("part"), round_given(visit.given("round")), given
    )
    brief_steps.ask_to_prepare(kit, visit.jobs, one)
    return go(visit, f"/first-interview?line={key}#{key}")


def _shown(visit: Visit, numbers: Sequence[int], of_line: int | None) -> int:
    asked = visit.asked("round")
    return round_given(asked) if asked else of_line or max(numbers, default=1)


def _lists(visit: Visit, found: Findings) -> dict[str, Any]:
    lines = {name: getattr(found, part) for name, part in LISTS.items()}
    lines["statements"] = [one for one in found.statements if one.where != "cv"]
    pages = {name: _page(visit, name, of) for name, of in lines.items()}
    pages["open_points"] = pages.pop("open")
    return {**pages, "nothing": not any(lines.values())}


def _page(visit: Visit, name: str, lines: Sequence[Any]) -> Paged[Any]:
    """The page that the address names, or the one with the line it names."""
    wanted = visit.asked("line")
    place = next((at for at, one in enumerate(lines) if one.key == wanted), None)
    return paged(lines, visit.asked(name) if place is None else str(place // MOST + 1), MOST)


def _choices(visit: Visit, every: Findings) -> dict[str, Any]:
    say, subjects = visit.say, own_steps.subjects_known()
    tests = [(one, competency_name(one, say)) for one in own_steps.competencies_known()]
    known = [one.name for one in panel_steps.interviewers_of(visit.kit, visit.candidacy.id)]
    told = [
        *(one.asked_by for one in every.exchanges),
        *(one.interviewer for one in every.impressions),
    ]
    return {
        "people": sorted({name for name in (*known, *told) if name}),
        "landings": [(one, landing_name(one, say)) for one in get_args(Landing)],
        "subjects": subjects,
        "subject_options": _options([(one, subject_name(one, say)) for one in subjects], say),
        "competency_options": _options([("", say("nothing in particular")), *tests], say),
    }


def _options(known: Sequence[Choice], say: Say) -> Callable[[str], list[Choice]]:
    def options(value: str) -> list[Choice]:
        """What can be chosen; the line's own value first where it is none of that."""
        own = [] if value in {one for one, _ in known} else [(value, subject_name(value, say))]
        return [*own, *known]

    return options


def _corrected(visit: Visit) -> dict[str, Any]:
    changed: dict[str, set[str]] = {}
    for one in steps.corrections_of(visit.kit, visit.candidacy.id):
        changed.setdefault(one.key, set()).add(one.field)
    removed = list(_removed(visit)) if any("removed" in of for of in changed.values()) else []
    corrected: Mapping[str, set[str]] = {
        key: of - {"removed", "added"} for key, of in changed.items()
    }
    return {"corrected": {k: of for k, of in corrected.items() if of}, "removed": removed}


def _removed(visit: Visit) -> Iterator[tuple[str, str, str]]:
    """Of each line that was taken away its list, its key and its words."""
    gone = steps.removed_of(visit.kit, visit.candidacy.id)
    for part in LISTS.values():
        for one in getattr(gone, part):
            yield part, one.key, getattr(one, "question", "") or one.text
