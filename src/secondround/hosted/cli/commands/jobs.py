"""secondround-hosted jobs"""

import json
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime
from typing import get_args

import click

from secondround.foundation.jobs.model import State
from secondround.interfaces.cli.desk import told_plainly
from secondround.interfaces.cli.terminal import printable


@click.command("jobs")
@click.option("--kind", default="", help="documents, speech or fetching.")
@click.option("--state", type=click.Choice(get_args(State)), help="Of this state alone.")
@click.option("--workspace", default="", help="Of the workspace with this id alone.")
@click.option("--most", default=100, type=click.IntRange(1, 10_000), help="No more than so many.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(kind: str, state: State | None, workspace: str, most: int, as_json: bool) -> None:
    """Look at jobs, the newest first: kind, state, workspace, age, where each runs. No word of what they are about."""
    from secondround.foundation.jobs.library import jobs_url
    from secondround.foundation.jobs.watch import Watch
    from secondround.hosted.settings import read_settings

    watch = Watch(jobs_url(read_settings().for_kits()))
    try:
        seen = watch.jobs(kind=kind, state=state, workspace=workspace, most=most)
    finally:
        watch.close()
    if as_json:
        click.echo(json.dumps([asdict(one) for one in seen], indent=2, default=str))
        return
    now = datetime.now(UTC)
    for one in seen:
        age = f"{(now - one.made_at).total_seconds():.0f} s"
        row = (one.id, one.kind, one.state, one.workspace_id, one.person_id, one.slot, age)
        click.echo(printable("  ".join(part or "-" for part in row)))
    counts = Counter((one.kind, one.state) for one in seen)
    for (one_kind, one_state), count in sorted(counts.items()):
        click.echo(f"{one_kind} {one_state}: {count}")
