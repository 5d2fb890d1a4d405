"""secondround panel …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "show": "Show the round and who will be there; with a name, all that is known of one person.",
    "settle": "Answer what is not sure: who is meant, whether two are one.",
    "correct": "Correct a field of a person, or take the correction back.",
    "add": "Add somebody you know of.",
    "erase": "Erase a person for good: nothing of them is shown or comes back.",
    "export": "Write one person, or everyone, as contacts (vCard).",
}


@click.group(
    "panel",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.parts.panelling",
)
def command() -> None:
    """Who will be there: their part in the decision, what they will want to find out, each field with its source."""
