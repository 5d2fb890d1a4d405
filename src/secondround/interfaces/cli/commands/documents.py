"""secondround documents FOLDER"""

import json
from dataclasses import asdict
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("documents")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--correct", "name", help="The document whose kind is wrong.")
@click.option("--kind", help="What it is: posting, cv, notes, transcript, invitation …")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, name: str | None, kind: str | None, as_json: bool) -> None:
    """List what was brought in from FOLDER, what each document was taken for, and why.

    Say what a document really is with --correct NAME --kind KIND, then prepare again.
    """
    from secondround.preparation.documents import steps

    if bool(name) != bool(kind):
        raise click.UsageError("--correct and --kind go together.")
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if name and kind:
        steps.correct_kind(kit, candidacy_id, name, kind)
    documents = steps.documents_of(kit, candidacy_id)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in documents], default=str, indent=2))
        return
    for one in documents:
        said = "you said so" if one.confirmed else one.kind_reason
        click.echo(f"{one.name}\n    {one.kind}: {said}")
        if one.message:
            click.echo(f"    {one.message}")
