"""secondround rehearse hear FOLDER SOUND"""

from pathlib import Path

import click

from secondround.interfaces.cli.commands.preparing.rehearsing.told import told
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("hear")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("sound", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--question", required=True, help="The key of the question that it answers.")
@told_plainly
def command(folder: Path, sound: Path, question: str) -> None:
    """Take an answer of yours from a file of sound; it is written down on this machine."""
    from secondround.preparation.rehearsal import steps
    from secondround.preparation.rehearsal.model import Wanted
    from secondround.preparation.rehearsal.taking import steps as take_steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    sitting = steps.begin_sitting(kit, candidacy_id, Wanted(questions=[question]))
    take = take_steps.begin_take(kit, candidacy_id, sitting.key, sitting.questions[0])
    try:
        heard = take_steps.hear_take(kit, candidacy_id, take.key, sound)
    except Exception:
        steps.forget_sitting(kit, candidacy_id, sitting.key)
        raise
    steps.end_sitting(kit, candidacy_id, sitting.key)
    click.echo(printable("\n".join((heard.text, "", *told(heard)))))
