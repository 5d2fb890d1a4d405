"""secondround panel add FOLDER NAME"""

from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("add")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("name")
@click.option("--title", default="", help="What they do there.")
@click.option("--email", default="", help="Their address.")
@click.option("--not-there", is_flag=True, help="They will not take part in the interview.")
@told_plainly
def command(folder: Path, name: str, title: str, email: str, not_there: bool) -> None:
    """Add NAME to the people; what they will want to find out is inferred as for all."""
    from secondround.preparation.panel.steps import add_interviewer

    kit = open_kit()
    made = add_interviewer(kit, candidacy_for(kit, folder), name, title, email, not not_there)
    click.echo(f"{made.key}  {made.name}: {made.lens}. {made.lens_reason}")
