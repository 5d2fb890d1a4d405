"""secondround company summary FOLDER"""

import json
from dataclasses import asdict
from pathlib import Path

import click

from secondround.interfaces.cli.commands.parts.dossier.lines import fact_lines
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("summary")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, as_json: bool) -> None:
    """Say the company in about a minute: facts in the words of their sources, nothing worded anew."""
    from secondround.preparation.company import steps

    kit = open_kit()
    summary = steps.summary_of(kit, candidacy_for(kit, folder))
    if as_json:
        click.echo(json.dumps(asdict(summary), ensure_ascii=False, indent=2, default=str))
        return
    for line in summary.lines:
        if line.lead:
            click.echo(printable(f"{line.lead}:"))
        click.echo(printable("\n".join(fact_lines(line.fact))))
    if summary.lines:
        click.echo(f"\nAbout {summary.seconds} seconds aloud, {summary.words} words.")
    else:
        click.echo(
            "Nothing is known of them yet. Save pages of theirs into the folder, then prepare."
        )
