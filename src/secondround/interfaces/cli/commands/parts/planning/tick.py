"""secondround plan tick FOLDER KEY"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("tick")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.option("--undo", is_flag=True, help="It is not done after all.")
@told_plainly
def command(folder: Path, key: str, undo: bool) -> None:
    """Say that the errand KEY (its beginning, as `show` prints it) is done."""
    from secondround.preparation.plan import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    found = steps.errand(kit, candidacy_id, key)
    ticked = steps.tick(kit, candidacy_id, found.key, not undo)
    click.echo(f"{'Done' if ticked.done else 'Not done'}: {ticked.text}")
