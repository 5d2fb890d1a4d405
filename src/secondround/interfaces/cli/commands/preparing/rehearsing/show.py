"""secondround rehearse show FOLDER TAKE"""

import json
from dataclasses import asdict
from pathlib import Path

import click

from secondround.interfaces.cli.commands.preparing.rehearsing.told import told
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("take")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, take: str, as_json: bool) -> None:
    """Show an answer by the beginning of its key."""
    from secondround.preparation.rehearsal.kept.steps import take_named

    kit = open_kit()
    one = take_named(kit, candidacy_for(kit, folder), take)
    if as_json:
        click.echo(json.dumps(asdict(one), ensure_ascii=False, indent=2, default=str))
        return
    click.echo(printable("\n".join((one.asked, "", one.text, "", *told(one)))))
