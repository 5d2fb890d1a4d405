"""secondround rehearse forget FOLDER TAKE"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("forget")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("take")
@told_plainly
def command(folder: Path, take: str) -> None:
    """Delete an answer by the beginning of its key: words, sound and grade."""
    from secondround.preparation.rehearsal.taking.steps import forget_take

    kit = open_kit()
    forget_take(kit, candidacy_for(kit, folder), take)
    click.echo("Forgotten.")
