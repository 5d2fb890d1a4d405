"""secondround questions …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "list": "List what they may ask, in the order worth preparing.",
    "show": "Show one question: why it will come, who asks it, what to use in the answer.",
    "answer": "Write the answer to a question.",
    "help": "Ask your language model for help with an answer; what would leave is shown first.",
    "came": "Mark what was asked, and see how many of those questions were foreseen.",
}


@click.group(
    "questions",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.parts.questioning",
)
def command() -> None:
    """The questions they may ask: list them, answer them, and mark afterwards which of them came."""
