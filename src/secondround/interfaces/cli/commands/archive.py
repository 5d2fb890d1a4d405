"""secondround archive …"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import open_kit, told_plainly


@click.group("archive")
def command() -> None:
    """Everything of yours as one file: saved, brought back on another machine, erased for good."""


@command.command("save")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@told_plainly
def save(file: Path) -> None:
    """Write all candidacies to FILE, a zip: originals byte for byte, every list, brief.json of each."""
    from secondround.preparation.archive import steps

    if file.exists():
        raise click.UsageError(f"{file} is there already: choose another name.")
    made = steps.save(open_kit(), file)
    lines = sum(made.tables.values())
    click.echo(f"Saved {len(made.originals)} originals and {lines} lines in {file}.")


@command.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@told_plainly
def restore(file: Path) -> None:
    """Bring back what `save` wrote, into an empty data folder."""
    from secondround.preparation.archive import steps

    made = steps.restore(open_kit(), file)
    click.echo(f"Brought back {len(made.originals)} originals as of {made.made_at:%Y-%m-%d %H:%M}.")


@command.command("erase")
@click.option("--yes", is_flag=True, help="Erase without asking again.")
@told_plainly
def erase(yes: bool) -> None:
    """Erase every candidacy, original and recording from the data folder. It cannot be taken back."""
    from secondround.bootstrap import jobs_here
    from secondround.preparation.archive import steps

    kit = open_kit()
    if not yes:
        click.confirm(f"Erase everything in {kit.settings.data_dir}?", abort=True)
    receipt = steps.erase(kit, jobs_here(kit.settings))
    lines = sum(receipt.lines.values())
    click.echo(f"Erased {receipt.originals} originals ({receipt.size} bytes) and {lines} lines.")
