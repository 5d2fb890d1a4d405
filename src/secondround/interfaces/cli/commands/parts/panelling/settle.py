"""secondround panel settle FOLDER KEY [ANSWER]"""

from pathlib import Path

import click

from secondround.interfaces.cli.commands.parts.panelling.one_of import person_of
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("settle")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.argument("answer", default="")
@told_plainly
def command(folder: Path, key: str, answer: str) -> None:
    """Answer the question KEY that `show` prints under "To make sure of".

    ANSWER is "same" for two who are one, or the name of who is meant; without one it is neither.
    """
    from secondround.preparation.panel import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    found = [one for one in steps.doubts_of(kit, candidacy_id) if one.key.startswith(key)]
    if len(found) != 1:
        raise click.UsageError("KEY is the beginning of one question's key; `show` prints them.")
    meant = answer
    if answer and answer != "same":
        meant = person_of(kit, candidacy_id, answer).key
    steps.settle_doubt(kit, candidacy_id, found[0].key, meant)
    click.echo("Kept.")
