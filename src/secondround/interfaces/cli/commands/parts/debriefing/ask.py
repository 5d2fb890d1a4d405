"""secondround debrief ask FOLDER QUESTION"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import clock, printable

if TYPE_CHECKING:
    from secondround.preparation.debrief.model import AlreadyAsked, Found


@click.command("ask")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("question")
@click.option("--most", default=5, show_default=True, type=click.IntRange(1, 50), help="Passages.")
@click.option("--already", is_flag=True, help="Say whether QUESTION was asked or answered already.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@told_plainly
def command(folder: Path, question: str, most: int, already: bool, as_json: bool) -> None:
    """Ask the past rounds of FOLDER: "what did they say about the budget?", "what did I say on pay in round 1?".

    Answers with the passages, the best first, each with where it stands and the turns around it. With --already
    QUESTION is one you plan to put: ask FOLDER --already "How big is the team?".
    """
    from secondround.preparation.debrief.asked import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if already:
        one = steps.already_asked(kit, candidacy_id, question)
        body: object = asdict(one) if one else None
        text = _judged(one)
    else:
        found = steps.ask(kit, candidacy_id, question, most)
        body = [asdict(each) for each in found]
        text = "\n\n".join(_told(found))
    click.echo(json.dumps(body, ensure_ascii=False, indent=2) if as_json else printable(text))


def _judged(one: "AlreadyAsked | None") -> str:
    if one is None:
        return "Not asked yet, and nothing that was said answers it, as far as can be found."
    sure = one.closeness == "same"
    if one.how == "asked":
        head = "You asked this already" if sure else "Close to what you asked; judge yourself"
    else:
        head = (
            "This was answered already" if sure else "This may have been answered; judge yourself"
        )
    lines = [
        f"{head}:",
        *(f"  {each.document}, {each.locator}: {each.quote}" for each in one.citations),
    ]
    if one.how == "asked":
        lines.append(f"  Heard: {one.answer or 'nothing'} ({one.settled})")
    return "\n".join(lines)


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
    head = f"{one.document}, {clock(one.start) or one.place} (round {one.round})"
    turns = [
        f"{'>' if turn.answers else ' '} {turn.speaker + ': ' if turn.speaker else ''}{turn.text}"
        for turn in one.turns
    ]
    return "\n".join((head, *turns))
