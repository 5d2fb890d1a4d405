"""secondround stories show FOLDER KEY"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.preparing.telling.told import body_of, fresh
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.preparation.questions.told.board import LaidOut

MOST = 8
"""Questions named."""


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, key: str, as_json: bool) -> None:
    """Show the parts of the story KEY (as `list` prints it), what they rest on, and what to answer to complete it."""
    from secondround.preparation.questions.told.steps import laid_out_of

    kit = open_kit()
    one = laid_out_of(kit, candidacy_for(kit, folder), key)
    if as_json:
        click.echo(json.dumps(body_of(one), ensure_ascii=False, indent=2, default=str))
        return
    click.echo(printable("\n".join(_told(one))))


def _told(one: "LaidOut") -> Iterator[str]:
    yield one.story.title
    yield f"  {fresh(one)}"
    for part in ("situation", "task", "action", "result"):
        yield f"  {part:<10} {getattr(one.story, part) or '(nothing says this yet)'}"
    for cited in one.story.citations:
        yield f'  "{cited.quote}"  {cited.document}, {cited.locator}'
    for ask in one.asks:
        yield f"  ? [{ask.lack}] {ask.question}"
    for each in one.twice:
        where = f"also in {each.question.text}" if each.question else "heard in the first interview"
        yield f"  ! {each.person} would hear it twice: {where}"
    for question in (one.telling + one.serves)[:MOST]:
        yield f"  {'#' if question in one.telling else 'o'} [{question.key}] {question.text}"
