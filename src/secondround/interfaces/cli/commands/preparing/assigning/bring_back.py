"""secondround assignment bring-back FOLDER [FILE]"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.preparing.assigning.one_of import (
    assignment_of,
    one_exercise,
)
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.assignment.outline.written.returned.steps import BroughtBack


@click.command("bring-back")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument(
    "file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@one_exercise
@click.option("--mine", multiple=True, metavar="KEY", help="Keep what stands in the outline.")
@click.option("--theirs", multiple=True, metavar="KEY", help="Take what stands in the file.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path,
    file: Path | None,
    exercise: str,
    mine: tuple[str, ...],
    theirs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Take what was changed in FILE, which `export` wrote; show what has to be chosen, each with a key in brackets.

    Choose with --mine KEY or --theirs KEY, as often as you like; FILE can be left out then.
    """
    from secondround.preparation.assignment.outline.written.returned import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    key = assignment_of(kit, candidacy_id, exercise).key
    back = None
    if file:
        back = steps.bring_back(kit, candidacy_id, key, file.name, file.read_bytes())
    for side, keys in (("mine", mine), ("theirs", theirs)):
        for one in keys:
            steps.choose(kit, candidacy_id, key, one, steps.side_of(side))
    taken = back.taken if back else ()
    now = steps.brought_of(kit, candidacy_id, key)
    told = steps.BroughtBack(now.name, taken, now.open)
    if as_json:
        click.echo(json.dumps(asdict(told), ensure_ascii=False, indent=2))
        return
    click.echo(printable("\n".join(_told(told))))


def _told(back: "BroughtBack") -> Iterator[str]:
    for one in back.taken:
        yield f"taken  {one.place}  {one.what}: {one.theirs}"
    if not back.open:
        yield "Nothing is left to choose."
    for one in back.open:
        yield f"[{one.key}] {one.place}  {one.what}"
        yield f"    here:   {_side(one.mine)}"
        yield f"    theirs: {_side(one.theirs)}"


def _side(value: str | None) -> str:
    return "(removed)" if value is None else value or "(empty)"
