"""secondround rehearse correct FOLDER TAKE [WORDS] [--said N] [--not-said N]"""

from pathlib import Path

import click

from secondround.interfaces.cli.commands.preparing.rehearsing.told import told
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("correct")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("take")
@click.argument("words", required=False)
@click.option("--said", type=int, multiple=True, help="A key point that you said, by its number.")
@click.option("--not-said", type=int, multiple=True, help="One that you did not say.")
@told_plainly
def command(
    folder: Path, take: str, words: str | None, said: tuple[int, ...], not_said: tuple[int, ...]
) -> None:
    """Say what was really said in an answer, in its words or of its key points; it is looked at again, what was heard
    is kept."""
    from secondround.preparation.rehearsal.kept.steps import take_named
    from secondround.preparation.rehearsal.taking.steps import correct_take, settle_point

    kit = open_kit()
    candidacy = candidacy_for(kit, folder)
    one = take_named(kit, candidacy, take)
    if words is not None:
        one = correct_take(kit, candidacy, one.key, words)
    for numbers, was_said in ((said, True), (not_said, False)):
        for number in numbers:
            one = settle_point(kit, candidacy, one.key, number, was_said)
    click.echo(printable("\n".join(told(one))))
