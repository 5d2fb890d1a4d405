"""secondround assignment …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "show": "Show what was set, taken apart: asked, for whom, how long, judged by what, what is missing.",
    "mail": "Write the short mail that asks for what is missing.",
    "check": "Look at the finished file before it is sent: asked, figures, names, what should not go along.",
    "outline": "Show the outline: parts with minutes, what stands in them, and what is at hand.",
    "export": "Write the outline to a file: PPTX, DOCX or XLSX.",
    "bring-back": "Take home what was changed in such a file.",
}


@click.group(
    "assignment",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.preparing.assigning",
)
def command() -> None:
    """The exercise that was set: its brief taken apart, each line with the words it stands on."""
