"""The command line: a table of contents; each command is imported when it is called."""

import os

import click

from secondround.interfaces.cli.table import Table

COMMANDS = {
    "prepare": "Prepare the second interview from a folder of what you have.",
    "debrief": "Remember a past round: from memory, notes, a transcript or a recording; and ask it.",
    "conditions": "Show the terms of employment, what is open, what you said; add and correct.",
    "company": "What is known of the company: facts, disputes, what is new, a summary, cards to recall.",
    "panel": "Show who will be there and what each rests on; correct, add, erase, export.",
    "questions": "List what they may ask, answer it, and mark afterwards what came.",
    "assignment": "The exercise: what is asked, its outline, its files, and saying it aloud.",
    "stories": "What you did, against the questions: who has heard it, how fresh, what it lacks.",
    "pressure": "Where they may press, what it rests on, and what your attempts measured.",
    "documents": "List what was brought in, and correct what something is.",
    "plan": "The time that is left: errands by day, ticked, moved, saved to your calendar.",
    "rehearse": "Answer the questions, in writing or from a file of sound, and see what to change.",
    "site": "Read a company's site into a candidacy, page by page, politely.",
    "feeds": "Follow news of the company until the interview.",
    "edit": "Change any line of what was prepared; the change outlives new readings.",
    "archive": "Everything of yours as one file: save it, bring it back elsewhere, or erase it all.",
    "models": "List the models on this machine, or get one.",
    "settings": "Show every setting and where its value comes from.",
    "work": "Do the work that waits; the application starts this beside itself.",
    "schema": "Print the JSON Schema of brief.json.",
}


PARTS = dict.fromkeys(
    ("debrief", "company", "panel", "questions", "conditions", "plan", "site", "feeds"), "parts"
) | dict.fromkeys(("assignment", "stories", "pressure", "rehearse"), "preparing")
"""Parts of the method with several commands or much to say, and the folder of `commands` they are in."""


@click.group(cls=Table, table=COMMANDS, package="secondround.interfaces.cli.commands", parts=PARTS)
@click.version_option(package_name="secondround")
def secondround() -> None:
    """Prepare a second job interview from what you already have. Offline: the web is asked only where you say so."""


def main() -> None:
    """Run the command that was given.

    Exit status: 0 done, 1 it failed, 2 wrong usage, 3 prepared but some documents were not read.
    """
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    secondround()
