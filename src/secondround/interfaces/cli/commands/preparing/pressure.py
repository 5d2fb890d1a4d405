"""secondround pressure …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "list": "Show where they may press, what it rests on, and what was measured of your attempts.",
    "hold": "Say that you hold a point for settled; what is measured alone closes it.",
}


@click.group(
    "pressure",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.preparing.pressing",
)
def command() -> None:
    """Where they may doubt you, the challenge in two strengths, and your attempts at it."""
