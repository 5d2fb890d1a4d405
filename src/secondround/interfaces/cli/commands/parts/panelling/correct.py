"""secondround panel correct FOLDER PERSON FIELD [VALUE]"""

from pathlib import Path

import click

from secondround.interfaces.cli.commands.parts.panelling.one_of import person_of
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.typed import typed


@click.command("correct")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("who", metavar="PERSON")
@click.argument("field")
@click.argument("value", required=False)
@click.option("--undo", is_flag=True, help="Take the correction of FIELD back.")
@told_plainly
def command(folder: Path, who: str, field: str, value: str | None, undo: bool) -> None:
    """Correct FIELD of PERSON: name, title, email, phone, attends (true, false), lens, decision.

    The correction outlives every new reading; prepare again to see it everywhere.
    """
    from secondround.preparation.brief.lines.steps import edit_line, undo_edit, value_of

    if (value is None) != undo:
        raise click.UsageError("Say the new VALUE, or --undo.")
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    key = person_of(kit, candidacy_id, who).key
    if value is None:
        undo_edit(kit, candidacy_id, "interviewers", key, field)
        click.echo("Taken back.")
        return
    was = value_of(kit, candidacy_id, "interviewers", key, field)
    edit_line(kit, candidacy_id, "interviewers", key, field, typed(value, was))
    click.echo("Kept.")
