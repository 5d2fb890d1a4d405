"""secondround stories tell FOLDER QUESTION [STORY]"""

from pathlib import Path

import click

from secondround.interfaces.cli.commands.preparing.telling.told import fresh
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("tell")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("question")
@click.argument("story", default="")
@told_plainly
def command(folder: Path, question: str, story: str) -> None:
    """The answer to QUESTION tells STORY (both by their keys), in place of any other; without a STORY, none."""
    from secondround.preparation.questions.told import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    steps.tell_story(kit, candidacy_id, question, story)
    if not story:
        click.echo("It tells no story.")
        return
    one = steps.laid_out_of(kit, candidacy_id, story)
    click.echo(printable(f"{one.story.title}\n  {fresh(one)}"))
    for name in dict.fromkeys(each.person for each in one.twice):
        click.echo(printable(f"  ! {name} would hear it twice."))
