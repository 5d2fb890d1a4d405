"""secondround plan show FOLDER"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import SHORT_KEY, printable

if TYPE_CHECKING:
    from secondround.preparation.plan.model import Todo


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--left", is_flag=True, help="Only what is not done.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, left: bool, as_json: bool) -> None:
    """Show each errand with its hour, its minutes and its reason; the beginning of its key is in brackets."""
    from secondround.preparation.plan import steps

    kit = open_kit()
    todos = steps.todos_of(kit, candidacy_for(kit, folder))
    shown = [one for one in todos if not (left and one.done)]
    if as_json:
        body = [asdict(one) for one in shown]
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    click.echo(printable("\n".join(_lines(shown))) if shown else "Nothing is planned.")


def _lines(todos: Sequence["Todo"]) -> Iterator[str]:
    day = ""
    for one in todos:
        here = f"{one.at:%A %d %B %Y}" if one.at else "Whenever it suits"
        if here != day:
            yield from ([""] if day else [])
            yield here
            day = here
        hour = f"{one.at:%H:%M}" if one.at else "     "
        yield f"  {'x' if one.done else ' '} [{one.key[:SHORT_KEY]}] {hour} {one.minutes:3} min  {one.text}"
        if one.reason:
            yield f"                       {one.reason}"
