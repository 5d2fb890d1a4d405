"""secondround assignment check FILE FOLDER"""

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
    from secondround.preparation.assignment.checked.model import Finding, Standing


@click.command("check")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@one_exercise
@click.option(
    "--right", multiple=True, metavar="KEY", help="A finding that is right so; it is put aside."
)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, file: Path, exercise: str, right: tuple[str, ...], as_json: bool) -> None:
    """Look at the finished FILE (PPTX, DOCX, PDF or XLSX) before it is sent, page by page.

    The file is kept with what was found, beside the version before. Exit status 0 whatever is found.
    """
    from secondround.preparation.assignment.checked import steps
    from secondround.preparation.rehearsal.own_pace.steps import check_at_own_pace

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    assignment = assignment_of(kit, candidacy_id, exercise).key
    check_at_own_pace(kit, candidacy_id, assignment, file.name, file.read_bytes())
    for one in right:
        steps.put_aside(kit, candidacy_id, assignment, one)
    found = steps.standing_of(kit, candidacy_id, assignment)
    if found is None:
        return
    if as_json:
        click.echo(
            json.dumps(asdict(found) | {"new": sorted(found.new)}, ensure_ascii=False, indent=2)
        )
        return
    click.echo(printable("\n".join(_told(found))))


def _told(found: "Standing") -> Iterator[str]:
    one = found.checked
    yield f"{one.name}: {one.pages} pages, {one.words} words, {len(found.open)} to look at"
    if found.before:
        yield f"since {found.before.name}: {len(found.mended)} mended, {len(found.new)} new"
    for each in one.answered:
        yield f"  asked: {each.asked}"
        yield f"    {', '.join(each.places) or 'not found in the file'}"
    for finding in found.open:
        yield from _line(finding, finding.key in found.new)
    if found.aside:
        yield f"{len(found.aside)} put aside as right so"


def _line(one: "Finding", is_new: bool) -> Iterator[str]:
    yield f"[{one.key}] {one.place or 'the whole file'}{' (new)' if is_new else ''}"
    yield f"    {one.text}"
    for words in filter(None, (one.words, one.other)):
        yield f"    > {words}"
