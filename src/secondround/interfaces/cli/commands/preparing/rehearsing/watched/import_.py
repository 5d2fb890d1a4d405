"""secondround rehearse import FOLDER FILE"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("import")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@told_plainly
def command(folder: Path, file: Path) -> None:
    """Add the ratings that an observer sent back."""
    from secondround.preparation.rehearsal.observed.afar import steps
    from secondround.preparation.rehearsal.observed.afar.model import LARGEST

    kit = open_kit()
    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    kept = steps.take_back(kit, candidacy_for(kit, folder), data)
    click.echo(f"Ratings kept: {len(kept)}")
