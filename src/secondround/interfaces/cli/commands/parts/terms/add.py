"""secondround conditions add FOLDER TOPIC WORDS"""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly


@click.command("add")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("topic")
@click.argument("words")
@click.option("--by", default="", help="Who said it, and how: the recruiter, on the phone.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="When; today without it.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(
    folder: Path, topic: str, words: str, by: str, day: datetime | None, as_json: bool
) -> None:
    """Keep what you were told about TOPIC since; what was open on it no longer is."""
    from secondround.preparation.conditions import steps
    from secondround.preparation.conditions.model import TOPICS

    if topic not in TOPICS:
        raise click.UsageError(f"{topic} is no topic; choose one of: {', '.join(TOPICS)}.")
    kit = open_kit()
    said_on = day.date() if day else None
    made = steps.add_term(kit, candidacy_for(kit, folder), topic, words, by, said_on)
    if as_json:
        click.echo(json.dumps(asdict(made), ensure_ascii=False, indent=2, default=str))
        return
    click.echo(f"Kept: {made.topic}: {made.text} ({made.said_by}, {made.date})")
