"""secondround-hosted settings"""

import json

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("settings")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(as_json: bool) -> None:
    """Show every setting, its value, where the value comes from and what it is for. Secrets are not shown."""
    from secondround.hosted.settings import read_settings

    rows = read_settings().listed()
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        click.echo(f"{row['name']} = {row['value']}\n    {row['about']}")
        click.echo(f"    from: {row['from']} ({row['variable']})")
