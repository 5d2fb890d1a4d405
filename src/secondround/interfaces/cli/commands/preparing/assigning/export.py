"""secondround assignment export FOLDER FILE"""

from collections.abc import Iterator
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
    from secondround.preparation.assignment.outline.written.steps import Saved


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@one_exercise
@click.option("--template", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--clean", is_flag=True, help="A new file, not the one you brought back.")
@told_plainly
def command(folder: Path, file: Path, exercise: str, template: Path | None, clean: bool) -> None:
    """Write the outline to FILE: slides with notes (.pptx), a document (.docx) or a workbook (.xlsx).

    Slides that came back are written into: what you drew and set in them stays.

    A template that is given once is used for its format from then on, and with it a new file is written.

    A FILE that is there is not written over.
    """
    from secondround.foundation.errors import Refused
    from secondround.preparation.assignment.outline.written.patterns.steps import keep_pattern
    from secondround.preparation.assignment.outline.written.steps import saved

    if file.exists():
        raise Refused("{file} is there already", "Choose another name.", file=file)
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    key = assignment_of(kit, candidacy_id, exercise).key
    if template:
        keep_pattern(kit, candidacy_id, template.name, template.read_bytes())
    made = saved(kit, candidacy_id, key, file.suffix[1:].lower(), clean=clean or bool(template))
    file.write_bytes(made.data)
    for one in _told(made):
        click.echo(printable(one))
    click.echo(printable(f"Written: {file}. Change it as you like; `bring-back` takes it home."))


def _told(made: "Saved") -> Iterator[str]:
    if made.is_into:
        yield "Written into the file you brought back: its pictures and looks stay."
    if made.is_apart:
        yield "A new file: the words do not fit into the one you brought back, or it is damaged or gone."
    for title in made.removed:
        yield f"Taken out, since it is no part of the outline any more: {title}"
    if made.comments:
        yield f"Comments in it, with the names of those who wrote them: {made.comments}."
        yield "Remove them before you send it."
