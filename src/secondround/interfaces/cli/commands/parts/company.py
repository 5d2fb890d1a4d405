"""secondround company …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "show": "Show what is known, theme by theme: facts, what does not agree, what is new, what is missing.",
    "summary": "Say the company in about a minute, each sentence with its source.",
    "recall": "What do you know about us? One card at a time, with Anki's keys.",
}


@click.group(
    "company",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.parts.dossier",
)
def command() -> None:
    """The company as your documents tell it: each fact with its exact words, its source and its date."""
