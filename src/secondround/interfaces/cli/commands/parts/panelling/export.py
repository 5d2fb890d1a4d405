"""secondround panel export FOLDER [PERSON]"""

from pathlib import Path
from typing import BinaryIO

import click

from secondround.interfaces.cli.commands.parts.panelling.one_of import person_of
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("who", metavar="[PERSON]", required=False)
@click.option("--out", type=click.File("wb"), default="-", help="Where to; else the terminal.")
@told_plainly
def command(folder: Path, who: str | None, out: BinaryIO) -> None:
    """Write PERSON, or everyone, as entries of an address book (vCard 4.0)."""
    from secondround.preparation.panel.steps import address_book_of

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    key = person_of(kit, candidacy_id, who).key if who else ""
    out.write(address_book_of(kit, candidacy_id, key))
