"""secondround assignment …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "show": "Show what was set, taken apart: asked, for whom, how long, judged by what, what is missing.",
    "add": "Write down an exercise that was set by word of mouth.",
    "mail": "Write the short mail that asks for what is missing.",
    "check": "Look at the finished file before it is sent: asked, figures, names, what should not go along.",
    "outline": "Show the outline: parts with minutes, what stands in them, and what is at hand.",
    "export": "Write the outline to a file: PPTX, DOCX or XLSX.",
    "bring-back": "Take home what was changed in such a file.",
    "run": "Say it against the clock, or bring a recording with its marks; see slide by slide how it went.",
    "questions": "What the panel may ask about it, by person, the weakest parts first; and answer them.",
}


@click.group(
    "assignment",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.preparing.assigning",
    parts=dict.fromkeys(("run", "questions"), "aloud"),
)
def command() -> None:
    """The exercise: what is asked, its outline, its files, and saying it aloud."""
