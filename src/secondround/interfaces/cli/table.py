"""A group of commands as a table of contents: each is imported when it is called."""

import importlib
import keyword
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import click


class Table(click.Group):
    """Help is made from the table, so that asking for it imports no command.

    The command of a name is `command` in the module of that name in `package`, or in the folder of it that `parts`
    gives for the name; a name with a space or hyphen is spelled with an underscore, a word of Python ends in one.
    """

    def __init__(
        self,
        *args: Any,
        table: Mapping[str, str],
        package: str,
        parts: Mapping[str, str] = MappingProxyType({}),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._table = table
        self._package = package
        self._parts = parts

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._table:
            return None
        folder = ".".join(filter(None, (self._package, self._parts.get(cmd_name))))
        name = cmd_name.replace("-", "_") + ("_" if keyword.iskeyword(cmd_name) else "")
        module = importlib.import_module(f"{folder}.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(self._table.items()))
