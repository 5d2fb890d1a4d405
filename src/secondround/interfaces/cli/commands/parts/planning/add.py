"""secondround plan add FOLDER TEXT"""

from datetime import datetime
from pathlib import Path

import click

from secondround.interfaces.cli.desk import Moment, candidacy_for, open_kit, told_plainly


@click.command("add")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("text")
@click.option("--minutes", type=int, default=15, show_default=True, help="How long it takes.")
@click.option("--day", type=Moment(), help="The day; today where none is given.")
@told_plainly
def command(folder: Path, text: str, minutes: int, day: datetime | None) -> None:
    """Add an errand of your own; it comes after what is planned on that day."""
    from secondround.preparation.plan import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    made = steps.add_todo(kit, candidacy_id, text, minutes, (day or kit.now).date())
    click.echo(f"Planned for {made.at:%A %d %B, %H:%M}: {made.text}")
