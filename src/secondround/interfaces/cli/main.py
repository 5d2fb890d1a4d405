"""The command line: a table of contents; each command is imported when it is called."""

import importlib
import os

import click

COMMANDS = {
    "prepare": "Prepare the second interview from a folder of what you have.",
    "documents": "List what was brought in, and correct what something is.",
    "edit": "Change any line of what was prepared; the change outlives new readings.",
    "models": "List the models on this machine, or get one.",
    "settings": "Show every setting and where its value comes from.",
    "schema": "Print the JSON Schema of brief.json.",
}


class Commands(click.Group):
    """Help is made from the table, so that asking for it imports no command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"secondround.interfaces.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands)
@click.version_option(package_name="secondround")
def secondround() -> None:
    """Prepare a second job interview from what you already have. Offline; nothing leaves this machine."""


def main() -> None:
    """Run the command that was given.

    Exit status: 0 done, 1 it failed, 2 wrong usage, 3 prepared but some documents were not read.
    """
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    secondround()
