"""secondround rehearse correct FOLDER TAKE WORDS"""

from pathlib import Path

import click

from secondround.interfaces.cli.commands.preparing.rehearsing.told import told
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("correct")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("take")
@click.argument("words")
@told_plainly
def command(folder: Path, take: str, words: str) -> None:
    """Say what was really said in an answer; its words are looked at again, what was heard is kept."""
    from secondround.preparation.rehearsal.taking.steps import correct_take

    kit = open_kit()
    one = correct_take(kit, candidacy_for(kit, folder), take, words)
    click.echo(printable("\n".join(told(one))))
