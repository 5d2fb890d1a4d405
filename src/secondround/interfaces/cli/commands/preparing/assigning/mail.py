"""secondround assignment mail FOLDER"""

from pathlib import Path
from typing import BinaryIO

import click

from secondround.interfaces.cli.commands.preparing.assigning.one_of import (
    assignment_of,
    one_exercise,
)
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("mail")
@click.argument("folder", type=click.Path(path_type=Path))
@one_exercise
@click.option("--language", type=click.Choice(["en", "fr", "de"]), help="Else that of their mail.")
@click.option("--out", type=click.File("wb"), help="Write a draft (.eml) that mail programs open.")
@told_plainly
def command(folder: Path, exercise: str, language: str | None, out: BinaryIO | None) -> None:
    """Write the mail that asks for what the brief leaves open, to whoever sent it. Nothing is sent."""
    from secondround.preparation.assignment.decoded.steps import letter_of

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    key = assignment_of(kit, candidacy_id, exercise).key
    made = letter_of(kit, candidacy_id, key, language or "")
    if made is None:
        click.echo("Nothing is left to ask.")
    elif out:
        out.write(made.file())
    else:
        click.echo(printable(f"To: {made.to}\nSubject: {made.subject}\n\n{made.text}"))
