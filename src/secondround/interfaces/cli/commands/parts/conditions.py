"""secondround conditions …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "show": "Show who said what, by topic; what does not agree, what is open, and what you said.",
    "add": "Add what you were told since, with who said it and when.",
    "correct": "Put your own words in place of a line.",
    "rights": "Show what you may ask about pay in the European Union, and what they should not.",
}


@click.group(
    "conditions",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.parts.terms",
)
def command() -> None:
    """The terms of employment: look at them, add to them, correct them."""
