"""secondround settings"""

import json
import os

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("settings")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(as_json: bool) -> None:
    """Show every setting, its value, where the value comes from and what it is for."""
    from secondround.foundation.settings import Settings

    settings = Settings()
    rows = []
    for name, field in Settings.model_fields.items():
        variable = f"SECONDROUND_{name.upper()}"
        origin = f"environment, {variable}" if variable in os.environ else f"default ({variable})"
        rows.append((name, str(getattr(settings, name)), origin, field.description or ""))
    if as_json:
        keys = ("name", "value", "from", "about")
        click.echo(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], indent=2))
        return
    for name, value, origin, about in rows:
        click.echo(f"{name} = {value}\n    {about}\n    from: {origin}")
