"""secondround assignment show FOLDER"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from secondround.interfaces.cli.commands.preparing.assigning.one_of import (
    assignment_of,
    one_exercise,
)
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.assignment.decoded.model import Decoded, Limit
    from secondround.preparation.assignment.model import Assignment
    from secondround.preparation.evidence.model import Citation

NONE_SET = (
    "No exercise was set, as far as your documents say. Bring the mail or document that sets it."
)

LISTS = {
    "asked": "What they ask",
    "audience": "For whom",
    "forms": "In which form",
    "deadlines": "By when",
}


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@one_exercise
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, exercise: str, as_json: bool) -> None:
    """Show every exercise, or the one that is named, with its brief taken apart."""
    from secondround.preparation.assignment.decoded.steps import all_decoded

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    chosen = _chosen(kit, candidacy_id, exercise)
    decoded = {one.key: one for one in all_decoded(kit, candidacy_id)}
    if as_json:
        body = [asdict(one) | {"decoded": asdict(decoded[one.key])} for one in chosen]
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    lines = [line for one in chosen for line in _told(one, decoded[one.key])]
    click.echo(printable("\n".join(lines)) if lines else NONE_SET)


def _chosen(kit: "Kit", candidacy_id: str, exercise: str) -> Sequence["Assignment"]:
    from secondround.preparation.assignment.steps import assignments_of

    if exercise:
        return [assignment_of(kit, candidacy_id, exercise)]
    return assignments_of(kit, candidacy_id)


def _told(one: "Assignment", decoded: "Decoded") -> Iterator[str]:
    yield f"[{one.key}] {' + '.join(decoded.kinds)}"
    yield f"  {one.text}"
    if one.due:
        yield f"  due {one.due:%A %d %B %Y, %H:%M}"
    for field, name in LISTS.items():
        yield from _listed(name, getattr(decoded, field))
    yield from _several(
        "How long", [f"{_long(each)}{_at(each.citations)}" for each in decoded.limits]
    )
    yield from _listed("Judged by, as they say", [c for c in decoded.criteria if c.is_said])
    yield from _listed(
        "Judged by, as is usual (inferred)", [c for c in decoded.criteria if not c.is_said]
    )
    for listener in decoded.listeners:
        yield from _several(f"{listener.name} wants to hear (inferred)", listener.wants)
    yield from _several("Not clear: ask (secondround assignment mail FOLDER)", decoded.missing)
    yield ""


def _listed(name: str, lines: Sequence[Any]) -> Iterator[str]:
    yield from _several(name, [f"{one.text}{_at(one.citations)}" for one in lines])


def _several(name: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from (f"  {name}", *(f"    - {line}" for line in lines))


def _long(limit: "Limit") -> str:
    if limit.least and limit.most:
        return f"{limit.least} to {limit.most} {limit.of}"
    return (
        f"at least {limit.least} {limit.of}" if limit.least else f"at most {limit.most} {limit.of}"
    )


def _at(citations: Sequence["Citation"]) -> str:
    places = dict.fromkeys(f"{one.document}, {one.locator}" for one in citations)
    return f" [{'; '.join(places)}]" if places else ""
