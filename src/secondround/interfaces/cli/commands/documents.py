"""secondround documents FOLDER"""

import json
from dataclasses import asdict
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("documents")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--correct", "name", help="The document that was taken wrongly.")
@click.option("--kind", help="What it is: posting, cv, notes, transcript, invitation …")
@click.option("--date", "day", help="When it was written, as YYYY-MM-DD.")
@click.option("--company", help="Whose it is; empty for no company's.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path,
    name: str | None,
    kind: str | None,
    day: str | None,
    company: str | None,
    as_json: bool,
) -> None:
    """List what was brought in from FOLDER, what each document was taken for, and why.

    Say what a document really is with --correct NAME and --kind, --date or --company, then prepare again.
    """
    from secondround.preparation.documents import steps
    from secondround.preparation.documents.corrected import steps as corrected_steps

    given = {"kind": kind, "date": day, "company": company}
    said = {field: value for field, value in given.items() if value is not None}
    if bool(name) != bool(said):
        raise click.UsageError("--correct goes together with --kind, --date or --company.")
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    for field, value in said.items():
        corrected_steps.correct(kit, candidacy_id, name or "", field, value)
    documents = steps.documents_of(kit, candidacy_id)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in documents], default=str, indent=2))
        return
    for one in documents:
        reason = "you said so" if one.confirmed else one.kind_reason
        click.echo(f"{one.name}\n    {one.kind}: {reason}")
        inferred = " (inferred)" if one.company_about else ""
        told = [str(one.date or ""), f"{one.company}{inferred}"]
        if any(told):
            click.echo(f"    {', '.join(filter(None, told))}")
        if one.message:
            click.echo(f"    {' '.join(one.message.split())}")
