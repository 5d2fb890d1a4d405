"""secondround plan …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "show": "Show the errands until the interview, day by day.",
    "tick": "Say that an errand is done, or that it is not.",
    "add": "Add an errand of your own.",
    "move": "Put an errand on another day.",
    "hours": "Say when you have time; the errands are laid out anew.",
    "save": "Save the sittings as entries for your calendar.",
}


@click.group(
    "plan", cls=Table, table=COMMANDS, package="secondround.interfaces.cli.commands.parts.planning"
)
def command() -> None:
    """The time that is left, errand by errand."""
