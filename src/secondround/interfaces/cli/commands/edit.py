"""secondround edit FOLDER PART KEY FIELD VALUE"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.typed import typed


@click.command("edit")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("part")
@click.argument("key")
@click.argument("field")
@click.argument("value", required=False)
@click.option("--undo", is_flag=True, help="Take the change back.")
@told_plainly
def command(folder: Path, part: str, key: str, field: str, value: str | None, undo: bool) -> None:
    """Change one FIELD of one line: PART and KEY are the list and the item's key in brief.json.

    For example an answer: edit FOLDER questions 1f2e3d4c5b6a answer "What I would say".
    VALUE is JSON where it parses as such (true, 12, ["a"]), else text. FIELD "removed" with true hides the line.
    The change outlives every new reading; prepare again to see it.
    """
    from secondround.preparation.brief.lines.steps import edit_line, undo_edit, value_of

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if undo:
        undo_edit(kit, candidacy_id, part, key, field)
        click.echo("Taken back.")
        return
    if value is None:
        raise click.UsageError("Say the new VALUE, or --undo.")
    was = "" if part == "documents" else value_of(kit, candidacy_id, part, key, field)
    edit_line(kit, candidacy_id, part, key, field, typed(value, was))
    click.echo("Kept.")
