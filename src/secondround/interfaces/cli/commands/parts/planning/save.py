"""secondround plan save FOLDER FILE"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("save")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@told_plainly
def command(folder: Path, file: Path) -> None:
    """Save the sittings to come into an iCalendar FILE; opened again after a change, it replaces the entries."""
    from secondround.preparation.plan import steps

    kit = open_kit()
    data = steps.calendar_of(kit, candidacy_for(kit, folder))
    file.write_bytes(data)
    click.echo(f"Wrote {file}")
