"""secondround debrief start FOLDER"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.debrief.model import GuidedQuestion

SKIP, BACK, STOP, WHY = ":skip", ":back", ":stop", "?"
KEYS = f"An empty line: nothing (more). {WHY} why it is asked · {SKIP} later · {BACK} · {STOP}"


@click.command("start")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--round", "number", type=click.IntRange(1), default=1, help="The round to remember.")
@click.option("--state", is_flag=True, help="Only say how far it is.")
@click.option("--json", "as_json", is_flag=True, help="Print how far it is as JSON.")
@told_plainly
def command(folder: Path, number: int, state: bool, as_json: bool) -> None:
    """Remember a round from memory: one question at a time, about ten minutes, best within the hour.

    Every answer is kept as it is given: stop when you like, and go on with the same command.
    """
    from secondround.preparation.debrief import steps

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if not (state or as_json):
        _read_what_is_there(kit, candidacy_id)
        _go_through(kit, candidacy_id, number)
    found = steps.guided_state(kit, candidacy_id, number)
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
        return
    left = f"about {found.minutes_left} min left" if found.next else "everything was asked"
    click.echo(f"{found.told} answers kept, {left}.")
    if found.document:
        click.echo(f'See what they tell with: secondround debrief show "{folder}"')


def _read_what_is_there(kit: "Kit", candidacy_id: str) -> None:
    """So that nothing is asked that notes or a transcript tell already."""
    from secondround.preparation.debrief import steps
    from secondround.preparation.evidence import steps as evidence_steps

    evidence_steps.gather(kit, candidacy_id)
    steps.go_over(kit, candidacy_id)


def _go_through(kit: "Kit", candidacy_id: str, number: int) -> None:
    from secondround.preparation.debrief import steps

    click.echo(KEYS)
    while True:
        state = steps.guided_state(kit, candidacy_id, number)
        if state.next is None:
            return
        click.echo(f"\n[about {state.minutes_left} min left] {state.next.text}")
        said = _said(state.next)
        if said is None or said == STOP:
            return
        if said == BACK:
            steps.take_back(kit, candidacy_id, number)
        elif said == SKIP:
            steps.remember(kit, candidacy_id, state.next, "", skipped=True)
        elif said == WHY:
            click.echo(state.next.why)
        else:
            _keep(kit, candidacy_id, state.next, said)


def _keep(kit: "Kit", candidacy_id: str, question: "GuidedQuestion", said: str) -> None:
    from secondround.preparation.debrief import steps

    if question.choices and said:
        fitting = [choice for choice in question.choices if choice.startswith(said.lower())]
        if len(fitting) != 1:
            click.echo("Please answer with one of: " + ", ".join(question.choices))
            return
        said = fitting[0]
    steps.remember(kit, candidacy_id, question, said)


def _said(question: "GuidedQuestion") -> str | None:
    """One line; for who was there, lines up to an empty one. None at the end of the input."""
    lines: list[str] = []
    while True:
        try:
            line = input("> " if not lines else ". ").strip()
        except EOFError:
            return "\n".join(lines) if lines else None
        if question.asked != "people" or not line or line in (SKIP, BACK, STOP, WHY):
            return "\n".join(lines) if lines else line
        lines.append(line)
