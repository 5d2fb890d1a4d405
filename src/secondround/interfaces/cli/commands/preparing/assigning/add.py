"""secondround assignment add FOLDER WORDS"""

import sys
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("add")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("words")
@click.option("--kind", default="other", help="presentation, report, audit, …; see `show`.")
@told_plainly
def command(folder: Path, words: str, kind: str) -> None:
    """Write down an exercise that was set by word of mouth: WORDS are theirs, a line each; “-” reads them from input.

    How long, for whom and by when are read from them as from a mail.
    """
    from secondround.foundation.errors import Refused
    from secondround.preparation.assignment.model import EXERCISES
    from secondround.preparation.assignment.steps import add_assignment
    from secondround.preparation.plan.steps import lay_out

    chosen = next((one for one in EXERCISES if one == kind.casefold()), None)
    if chosen is None:
        raise Refused(
            "{value} is no kind of exercise",
            "Choose one of: {names}",
            value=kind,
            names=", ".join(EXERCISES),
        )
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    told = sys.stdin.read() if words == "-" else words
    made = add_assignment(kit, candidacy_id, told, chosen)
    lay_out(kit, candidacy_id)
    click.echo(printable(f"Kept: {made.kind} ({made.key})"))
