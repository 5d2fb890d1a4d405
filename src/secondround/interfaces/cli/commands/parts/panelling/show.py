"""secondround panel show FOLDER [PERSON]"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from secondround.interfaces.cli.commands.parts.panelling.one_of import person_of
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.panel.model import Doubt, Interviewer, Round

DECIDES = {
    "decides": "decides",
    "advises": "advises",
    "filters": "filters",
    "works_with": "will work with you",
    "unknown": "part not known",
}
MOST = 8
"""Questions and enquiries of one person that are listed; what one can keep in mind."""
FIELDS = {"title": "Title", "email": "Address", "phone": "Telephone"}


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("who", metavar="[PERSON]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, who: str | None, as_json: bool) -> None:
    """Show the round to come, who will be there, and what is not sure. PERSON is a name or the beginning of a key.

    Of one person: what each field rests on and of when, what they will want, may ask, and can be asked.
    """
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if who:
        body = _person(kit, candidacy_id, person_of(kit, candidacy_id, who))
        lines = _told(body)
    else:
        body = _everyone(kit, candidacy_id)
        lines = _listed(body)
    if as_json:
        click.echo(json.dumps(_plain(body), ensure_ascii=False, indent=2, default=str))
    else:
        click.echo(printable("\n".join(lines)))


def _everyone(kit: "Kit", candidacy_id: str) -> dict[str, Any]:
    from secondround.preparation.panel import steps

    return {
        "round": steps.coming_round_of(kit, candidacy_id),
        "people": steps.interviewers_of(kit, candidacy_id),
        "doubts": steps.doubts_of(kit, candidacy_id),
        "superior": steps.superior_of(kit, candidacy_id),
    }


def _person(kit: "Kit", candidacy_id: str, one: "Interviewer") -> dict[str, Any]:
    from secondround.preparation.asking.steps import enquiries_of
    from secondround.preparation.questions.steps import questions_of

    questions = questions_of(kit, candidacy_id)
    enquiries = enquiries_of(kit, candidacy_id)
    return {
        "person": one,
        "questions": [each.text for each in questions if one.name in each.for_whom],
        "enquiries": [each.text for each in enquiries if one.name in each.for_whom],
    }


def _plain(body: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in body.items()}


def _value(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_value(one) for one in value]
    return asdict(value) if hasattr(value, "__dataclass_fields__") else value


def _listed(body: dict[str, Any]) -> Iterator[str]:
    yield from _round(body["round"])
    for name, there in (("Who will be there", True), ("Not there", False)):
        group = [one for one in body["people"] if one.attends is there]
        if group:
            yield from ("", name, *(_line(one) for one in group))
    if superior := body["superior"]:
        place = f"{superior.citation.document}, {superior.citation.locator}"
        yield from ("", f"The post reports to: {superior.title} ({place})")
    yield from _doubts(body["doubts"])
    if not body["people"]:
        yield "Nobody is named yet. Bring the invitation, or: secondround panel add FOLDER NAME"


def _round(coming: "Round | None") -> Iterator[str]:
    if coming and coming.starts_at:
        until = f" to {coming.ends_at:%H:%M}" if coming.ends_at else ""
        yield f"{coming.starts_at:%A %d %B %Y, %H:%M}{until} ({coming.time_zone})"
        yield from (each for each in (coming.place, coming.link) if each)
        yield from (f"  ? {doubt}" for doubt in coming.doubts)


def _line(one: "Interviewer") -> str:
    title = f", {one.title}" if one.title else ""
    return f"{one.key[:6]}  {one.name}{title} · {one.lens}, {DECIDES[one.decision]} (inferred)"


def _doubts(doubts: Sequence["Doubt"]) -> Iterator[str]:
    if doubts:
        yield from ("", "To make sure of (secondround panel settle FOLDER KEY ANSWER)")
    for one in doubts:
        yield f"{one.key[:6]}  {one.text}"


def _told(body: dict[str, Any]) -> Iterator[str]:
    one: Interviewer = body["person"]
    yield f"{one.name} ({one.key})"
    yield "Will be there." if one.attends else "Will not be there, as far as is known."
    for field, name in FIELDS.items():
        if value := getattr(one, field):
            yield f"{name}: {value}{_rests(one, field)}"
    yield f"Point of view: {one.lens} (inferred). {one.lens_reason}{_rests(one, 'lens')}"
    decides = DECIDES[one.decision]
    yield f"Decision: {decides} (inferred). {one.decision_reason}{_rests(one, 'decision')}"
    for name, field in (("What they will want to find out", "wants"), ("Common ground", "common")):
        yield from _several(name, [f"{t}{_rests(one, field, t)}" for t in getattr(one, field)])
    yield from _several("What they may ask", _first(body["questions"]))
    yield from _several("What to ask them", _first(body["enquiries"]))
    yield from _several("What to look up about them", one.look_up)


def _first(lines: list[str]) -> list[str]:
    more = len(lines) - MOST
    return [*lines[:MOST], *([f"{more} more; --json has them all"] if more > 0 else [])]


def _several(name: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", name, *(f"  - {line}" for line in lines))


def _rests(one: "Interviewer", field: str, text: str = "") -> str:
    """Where it stands and of when, in brackets."""
    for source in one.rests(field, text):
        places = dict.fromkeys(f"{c.document}, {c.locator}" for c in source.citations)
        return f" [{'; '.join([*places, *([f'{source.date}'] if source.date else [])])}]"
    return ""
