"""secondround panel erase FOLDER PERSON"""

from pathlib import Path

import click

from secondround.interfaces.cli.commands.parts.panelling.one_of import person_of
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("erase")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("who", metavar="PERSON")
@click.option("--with-documents", is_flag=True, help="Also what was added about them alone.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@told_plainly
def command(folder: Path, who: str, with_documents: bool, yes: bool) -> None:
    """Erase PERSON for good: lines of your documents that name them are hidden everywhere from now on.

    In the invitation only their words are blacked out. Your files themselves stay as they are.
    """
    from secondround.preparation.panel.erasing.steps import erase

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    one = person_of(kit, candidacy_id, who)
    if not yes:
        click.confirm(f"Erase {one.name}? There is no way back", abort=True, err=True)
    left = erase(kit, candidacy_id, one.key, with_documents)
    click.echo(f"Erased. Prepare again to renew the brief: secondround prepare {folder}")
    for name in left:
        click.echo(f"{name} is about them and lies in your folder; delete it yourself.")
