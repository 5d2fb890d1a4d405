"""secondround-hosted operators"""

import json
from datetime import UTC, datetime

import click

from secondround.interfaces.cli.desk import told_plainly
from secondround.interfaces.cli.terminal import printable


@click.group("operators")
def command() -> None:
    """Who may open workspaces. They see no candidate's data. Needs SECONDROUND_HOSTED_OWNER_URL."""


@command.command("add")
@click.argument("issuer")
@click.argument("subject")
@told_plainly
def add(issuer: str, subject: str) -> None:
    """Appoint whoever the provider ISSUER calls SUBJECT; prints their id here."""
    from secondround.hosted.accounts.model import Identity
    from secondround.hosted.accounts.operators.steps import appoint
    from secondround.hosted.settings import read_settings

    click.echo(appoint(read_settings(), Identity(issuer, subject), datetime.now(UTC)))


@command.command("remove")
@click.argument("person_id")
@told_plainly
def remove(person_id: str) -> None:
    """Dismiss the operator of this id."""
    from secondround.hosted.accounts.operators.steps import dismiss
    from secondround.hosted.settings import read_settings

    dismiss(read_settings(), person_id)


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def list_(as_json: bool) -> None:
    """Print id, provider and what the provider calls each."""
    from secondround.hosted.accounts.operators.steps import operators
    from secondround.hosted.settings import read_settings

    rows = [{"id": one.id} | vars(one.identity) for one in operators(read_settings())]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        click.echo(printable("  ".join(row.values())))
