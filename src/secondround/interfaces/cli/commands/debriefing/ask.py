"""secondround debrief ask FOLDER QUESTION"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly

if TYPE_CHECKING:
    from secondround.preparation.debrief.model import Found


@click.command("ask")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("question")
@click.option("--most", default=5, show_default=True, type=click.IntRange(1, 50), help="Passages.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, question: str, most: int, as_json: bool) -> None:
    """Ask the past rounds of FOLDER: "what did they say about the budget?", "what did I say on pay in round 1?".

    Answers with the passages, the best first, each with where it stands and the turns around it.
    """
    from secondround.preparation.debrief import steps

    kit = open_kit()
    found = steps.ask(kit, candidacy_for(kit, folder), question, most)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    click.echo(printable("\n\n".join(_told(found))))


def _told(found: "tuple[Found, ...]") -> list[str]:
    if not found:
        return [
            "Nothing: no transcript or notes of that, or nobody asked for says anything in them."
        ]
    if not found[0].sure:
        return [
            "Nothing was said about that, as far as can be found. The nearest:",
            _shown(found[0]),
        ]
    return [_shown(one) for one in found]


def _shown(one: "Found") -> str:
    head = f"{one.document}, {_when(one.start) or one.place} (round {one.round})"
    turns = [
        f"{'>' if turn.answers else ' '} {turn.speaker + ': ' if turn.speaker else ''}{turn.text}"
        for turn in one.turns
    ]
    return "\n".join((head, *turns))


def _when(start: float | None) -> str:
    if start is None:
        return ""
    minutes, seconds = divmod(int(start), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def printable(text: str) -> str:
    """The text without what could steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "?" for c in text)
