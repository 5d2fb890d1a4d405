"""secondround stories complete FOLDER KEY WHAT TEXT"""

import sys
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("complete")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("key")
@click.argument("what")
@click.argument("text", required=False)
@told_plainly
def command(folder: Path, key: str, what: str, text: str | None) -> None:
    """Answer what `show` asks of the story KEY. WHAT is the word in brackets: situation, task, "own part", result,
    figure.

    TEXT is added to the story as you write it, from standard input where it is left out.
    """
    from secondround.preparation.questions.told.steps import complete_story

    kit = open_kit()
    words = sys.stdin.read() if text is None else text
    told = complete_story(kit, candidacy_for(kit, folder), key, what, words)
    left = " ".join(told.missing)
    click.echo(printable(f"Kept. Still missing: {left}" if left else "Kept. It has all its parts."))
