"""secondround assignment export FOLDER FILE"""

from pathlib import Path

import click

from secondround.interfaces.cli.commands.preparing.assigning.one_of import (
    assignment_of,
    one_exercise,
)
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@one_exercise
@click.option("--template", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@told_plainly
def command(folder: Path, file: Path, exercise: str, template: Path | None) -> None:
    """Write the outline to FILE: slides with notes (.pptx), a document (.docx) or a workbook (.xlsx).

    A template that is given once is used for its format from then on. A FILE that is there is not written over.
    """
    from secondround.foundation.errors import Refused
    from secondround.preparation.assignment.outline.written.patterns.steps import keep_pattern
    from secondround.preparation.assignment.outline.written.steps import export

    if file.exists():
        raise Refused("{file} is there already", "Choose another name.", file=file)
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    key = assignment_of(kit, candidacy_id, exercise).key
    if template:
        keep_pattern(kit, candidacy_id, template.name, template.read_bytes())
    file.write_bytes(export(kit, candidacy_id, key, file.suffix[1:].lower()))
    click.echo(printable(f"Written: {file}. Change it as you like; `bring-back` takes it home."))
