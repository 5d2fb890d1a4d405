"""secondround models [get NAME]"""

import json
import sys
from dataclasses import asdict

import click

from secondround.foundation.ports.models import ListedModel
from secondround.interfaces.cli.desk import told_plainly

MEGABYTE = 1_000_000


@click.group("models", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
@told_plainly
def command(context: click.Context, as_json: bool) -> None:
    """List the models: what each is for, whether it is here, from where, whether its hash is right.

    All of them are optional: without any, words alone are compared.
    """
    from secondround.bootstrap import models_here
    from secondround.foundation.settings import Settings

    if context.invoked_subcommand:
        return
    listed = models_here(Settings())
    if as_json:
        click.echo(json.dumps([asdict(model) for model in listed], indent=2))
        return
    for model in listed:
        click.echo(_described(model))


@command.command("get")
@click.argument("name")
@told_plainly
def get(name: str) -> None:
    """Get the model NAME from its publisher's hub; goes on where an earlier try stopped."""
    from secondround.bootstrap import get_model_here
    from secondround.foundation.settings import Settings

    sources = get_model_here(Settings(), name, _progress)
    click.echo(f"{name} is ready, every hash is right: from {', '.join(sources)}.")


def _described(model: ListedModel) -> str:
    lines = [
        f"{model.name}: {_state(model)}",
        f"    {model.purpose} {model.licence}, {model.size / MEGABYTE:.0f} MB.",
        *(f"    from {source}" for source in model.sources),
        *(f"    {problem}" for problem in model.problems),
    ]
    return "\n".join(lines)


def _state(model: ListedModel) -> str:
    if model.state == "ready":
        return "ready, every hash is right"
    return f"{model.state}; get it with: secondround models get {model.name}"


def _progress(name: str, so_far: int, size: int) -> None:
    """One line that counts up, on a terminal; nothing elsewhere until it is done."""
    if sys.stderr.isatty():
        end = "\n" if so_far >= size else ""
        click.echo(
            f"\r{name} {so_far / MEGABYTE:.0f} of {size / MEGABYTE:.0f} MB{end}", err=True, nl=False
        )
