"""secondround pressure hold FOLDER KEY"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("hold")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.option("--undo", is_flag=True, help="You no longer do.")
@told_plainly
def command(folder: Path, key: str, undo: bool) -> None:
    """Say that you hold the point KEY (as `list` prints it) for settled: it leaves the plan and the brief."""
    from secondround.preparation.brief.lines.steps import edit_line
    from secondround.preparation.plan.steps import lay_out

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    edit_line(kit, candidacy_id, "weak_points", key, "held", not undo)
    lay_out(kit, candidacy_id)
    click.echo("It is open again." if undo else "Held for settled.")
