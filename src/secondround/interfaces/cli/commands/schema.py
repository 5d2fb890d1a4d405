"""secondround schema"""

import json

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema that brief.json obeys."""
    from secondround.preparation.brief.published import schema

    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
