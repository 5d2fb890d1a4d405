"""secondround plan move FOLDER KEY DAY"""

from datetime import datetime
from pathlib import Path

import click

from secondround.interfaces.cli.desk import Moment, candidacy_for, open_kit, told_plainly


@click.command("move")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.argument("day", type=Moment())
@told_plainly
def command(folder: Path, key: str, day: datetime) -> None:
    """Put the errand KEY (its beginning) on another DAY, after what is there."""
    from secondround.preparation.plan import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    found = steps.errand(kit, candidacy_id, key)
    steps.move(kit, candidacy_id, found.key, day.date())
    moved = steps.errand(kit, candidacy_id, found.key)
    click.echo(f"Planned for {moved.at:%A %d %B, %H:%M}: {moved.text}")
