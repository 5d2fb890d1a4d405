"""The command line of the hosted edition: a table of contents; each command is imported when it is called."""

import os

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "migrate": "Make the database ready: tables, walls between workspaces, the role that serves.",
    "serve": "Serve the pages of the hosted edition.",
    "worker": "Do the work that waits, on any number of machines.",
    "jobs": "Look at the work that waits, runs or failed: ids and ages alone.",
    "operators": "Appoint, dismiss and list who may open workspaces.",
    "workspaces": "Open a workspace, and get the link for its first administrator.",
    "sweep": "Tell candidates what will be erased, and erase what they were told of; once a day.",
    "copy": "Copy all originals to another place, or back.",
    "settings": "Show every setting, where its value comes from and what it is for; no secret.",
}

PARTS = dict.fromkeys(("sweep", "copy"), "upkeep")


@click.group(cls=Table, table=COMMANDS, package="secondround.hosted.cli.commands", parts=PARTS)
@click.version_option(package_name="secondround")
def hosted() -> None:
    """SecondRound for many: the same product with accounts and workspaces, over PostgreSQL."""


def main() -> None:
    """Run the command that was given. Exit status: 0 done, 1 it failed, 2 wrong usage."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    hosted()
