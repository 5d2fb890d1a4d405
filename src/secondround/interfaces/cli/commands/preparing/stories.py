"""secondround stories …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "list": "Show every story against the first questions, who has heard it, and how fresh it is.",
    "show": "Show one story, what it serves, and what it does not say yet.",
    "complete": "Say what a story lacks: a figure, your own part, what came of it.",
    "add": "Begin a story of your own.",
    "tell": "Say which story the answer to a question tells.",
}


@click.group(
    "stories",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.preparing.telling",
)
def command() -> None:
    """What you did, as stories that can be told: which question each serves, and who has heard it."""
