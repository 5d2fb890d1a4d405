"""secondround rehearse grade FOLDER TAKE GRADE"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("grade")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("take")
@click.argument("grade", type=click.Choice(["again", "hard", "good", "easy"]))
@told_plainly
def command(folder: Path, take: str, grade: str) -> None:
    """Say how an answer went."""
    from secondround.preparation.rehearsal.taking.steps import grade_take

    kit = open_kit()
    grade_take(kit, candidacy_for(kit, folder), take, grade)
    click.echo("Kept.")
