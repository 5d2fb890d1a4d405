"""secondround pressure list FOLDER"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.pressure.model import WeakPoint


@click.command("list")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--left", is_flag=True, help="Only what is neither closed nor held for settled.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, left: bool, as_json: bool) -> None:
    """Show the points that will be pressed, the heaviest first, each with its words, its challenge and its drill."""
    from secondround.preparation.pressure.steps import weak_points_of

    kit = open_kit()
    found = weak_points_of(kit, candidacy_for(kit, folder))
    shown = [one for one in found if not (left and one.settled)]
    if as_json:
        body = [asdict(one) for one in shown]
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    lines = "\n".join(line for one in shown for line in _told(one))
    click.echo(printable(lines) if shown else "Nothing to press on is left.")


def _told(one: "WeakPoint") -> Iterator[str]:
    yield f"[{one.key}] {one.text}"
    for cited in one.citations:
        yield f'  "{cited.quote}"  {cited.document}, {cited.locator}'
    yield f"  {one.probe}"
    if one.hard_probe:
        yield f"  bluntly: {one.hard_probe}"
    yield f"  drill: {one.drill}"
    for each in one.attempts:
        facts = ", ".join(f"{fact.name}{'' if fact.met else ' (not yet)'}" for fact in each.facts)
        yield f"  {each.at:%Y-%m-%d %H:%M}  {facts or 'nothing was measured'}"
    if one.closed:
        yield "  closed by what was measured of the last attempt"
    elif one.held:
        yield "  you hold it for settled; what was measured does not say so yet"
