"""secondround-hosted workspaces"""

import click

from secondround.interfaces.cli.desk import told_plainly


@click.group("workspaces")
def command() -> None:
    """Workspaces, which cannot see each other."""


@command.command("open")
@click.argument("name")
@click.option("--operator", required=True, help="The id of the operator who opens it.")
@told_plainly
def open_(name: str, operator: str) -> None:
    """Open a workspace; prints its id and the link for its first administrator, which works once."""
    from secondround.hosted.accounts import steps
    from secondround.hosted.accounts.invitations.steps import invite, link
    from secondround.hosted.premises import open_premises
    from secondround.hosted.settings import read_settings

    premises = open_premises(read_settings())
    try:
        actor = steps.actor(premises, operator)
        opened = steps.open_workspace(premises, actor, name)
        _, secret = invite(premises, actor, "administrator", opened.id)
    finally:
        premises.close()
    click.echo(opened.id)
    click.echo(link(premises, secret))


@command.command("erase")
@click.argument("workspace_id")
@click.option("--operator", required=True, help="The id of the operator who erases it.")
@click.confirmation_option(prompt="Erase everything in it? It cannot be taken back.")
@told_plainly
def erase(workspace_id: str, operator: str) -> None:
    """Erase a workspace with everything in it, and whoever is in no other; prints the link of the receipt."""
    from secondround.hosted.accounts import steps
    from secondround.hosted.premises import open_premises
    from secondround.hosted.rights.steps import erase_workspace
    from secondround.hosted.settings import read_settings
    from secondround.hosted.work.kinds import jobs_of

    settings = read_settings()
    premises, jobs = open_premises(settings), jobs_of(settings)
    try:
        actor = steps.actor(premises, operator)
        _, secret = erase_workspace(premises, jobs, actor, workspace_id)
    finally:
        jobs.close()
        premises.close()
    click.echo(f"{settings.address}/receipts/{secret}")
