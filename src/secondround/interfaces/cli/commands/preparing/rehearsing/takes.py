"""secondround rehearse takes FOLDER"""

import json
from dataclasses import asdict
from pathlib import Path

import click

from secondround.interfaces.cli.commands.preparing.rehearsing.told import short
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import SHORT_KEY, printable


@click.command("takes")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--question", default="", help="Only answers to the question of this key.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, question: str, as_json: bool) -> None:
    """List what was answered, the first first, with what was said and measured; the beginning of each key is in
    brackets."""
    from secondround.preparation.rehearsal.kept.steps import takes_of
    from secondround.preparation.rehearsal.takes import ended

    kit = open_kit()
    takes = ended(takes_of(kit, candidacy_for(kit, folder)))
    shown = [one for one in takes if question in ("", one.question)]
    if as_json:
        body = [asdict(one) for one in shown]
        click.echo(json.dumps(body, ensure_ascii=False, indent=2, default=str))
        return
    for one in shown:
        when = f"{one.begun_at.astimezone(kit.now.tzinfo):%d %B %Y, %H:%M}"
        click.echo(printable(f"[{one.key[:SHORT_KEY]}] {when} · {one.way} · {one.asked}"))
        if facts := short(one):
            click.echo(f"  {facts}")
    if not shown:
        click.echo("Nothing was answered yet.")
