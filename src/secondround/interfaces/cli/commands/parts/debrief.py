"""secondround debrief …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "start": "Remember a round from memory, one question at a time; stop and go on when you like.",
    "add": "Add notes, a transcript or a recording of a round.",
    "show": "Show what was asked, said, heard and left open, each with where it stands.",
    "ask": "Ask the memory: what did they say about the budget?",
    "write": "Write a line of your own: a question you were asked, something you stated, a promise.",
    "correct": "Correct any field of it; say who is who in a transcript.",
    "recordings": "List the recordings; pause, resume, or delete one.",
}


@click.group(
    "debrief",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.parts.debriefing",
)
def command() -> None:
    """The memory of the rounds that were: bring it in, look at it, ask it, correct it."""
