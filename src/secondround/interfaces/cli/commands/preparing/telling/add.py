"""secondround stories add FOLDER TITLE"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("add")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("title")
@click.option("--question", default="", help="The key of the question whose answer tells it.")
@told_plainly
def command(folder: Path, title: str, question: str) -> None:
    """Begin a story of your own, named in a few words; `complete` writes its parts."""
    from secondround.preparation.questions.told.steps import add_story

    kit = open_kit()
    made = add_story(kit, candidacy_for(kit, folder), title, question)
    click.echo(f"Kept as {made.key}.")
