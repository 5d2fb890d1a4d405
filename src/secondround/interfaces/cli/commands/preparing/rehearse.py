"""secondround rehearse …"""

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "start": "Sit down: one question at a time, answered in writing.",
    "hear": "Take an answer from a file of sound, and see what is measured of it.",
    "takes": "List what was answered so far.",
    "show": "Show one answer: its words, and what can be said of them.",
    "correct": "Say what was really said in an answer.",
    "grade": "Say how an answer went; when to say it again follows from it.",
    "observe": "The observer's sheet: on the terminal, on paper, on a phone in the local network.",
    "export": "Save a sitting as one page for an observer far away.",
    "import": "Add the ratings that an observer sent back.",
    "forget": "Delete an answer, its words and its sound.",
}


@click.group(
    "rehearse",
    cls=Table,
    table=COMMANDS,
    package="secondround.interfaces.cli.commands.preparing.rehearsing",
    parts=dict.fromkeys(("observe", "export", "import"), "watched"),
)
def command() -> None:
    """Answers said or typed, each with what can be measured of it and one thing to change next."""
