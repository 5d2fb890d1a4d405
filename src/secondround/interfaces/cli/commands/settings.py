"""secondround settings"""

import json

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("settings")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(as_json: bool) -> None:
    """Show every setting, its value, where the value comes from and what it is for."""
    from secondround.foundation.settings import Settings

    rows = Settings().listed()
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        click.echo(f"{row['name']} = {row['value']}\n    {row['about']}\n    from: {row['from']}")
