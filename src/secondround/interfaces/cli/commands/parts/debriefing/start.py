"""secondround debrief start FOLDER"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_begun, open_kit, told_plainly

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.debrief.model import GuidedQuestion

SKIP, BACK, STOP, WHY = COMMANDS = ":skip", ":back", ":stop", "?"
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
    candidacy_id = candidacy_begun(kit, folder)
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
        told, said = _said(state.next)
        if told and said != BACK:
            _keep(kit, candidacy_id, state.next, told)
        elif said == BACK and not told:
            steps.take_back(kit, candidacy_id, number)
        elif said == SKIP:
            steps.remember(kit, candidacy_id, state.next, "", skipped=True)
        elif said == "":
            steps.remember(kit, candidacy_id, state.next, "")
        if said in (STOP, None):
            return


def _keep(kit: "Kit", candidacy_id: str, question: "GuidedQuestion", told: str) -> None:
    from secondround.preparation.debrief import steps

    if question.choices:
        fitting = _fitting(question, told.lower())
        if len(fitting) != 1:
            click.echo("Please answer with one of: " + ", ".join(question.shown))
            return
        told = fitting[0]
    steps.remember(kit, candidacy_id, question, told)


def _fitting(question: "GuidedQuestion", told: str) -> list[str]:
    """The choices that what was typed begins, in the candidate's language or in English; all of it decides."""
    pairs = list(zip(question.choices, question.shown, strict=True))
    whole = [choice for choice, shown in pairs if told in (choice, shown.lower())]
    begun = [c for c, shown in pairs if shown.lower().startswith(told)]
    return whole or begun or [c for c, _ in pairs if c.startswith(told)]


def _said(question: "GuidedQuestion") -> tuple[str, str | None]:
    """What was told, and how it ended: with "", a command, or None at the end of the input.

    One line; for who was there, lines up to an empty one.
    """
    if question.choices:
        click.echo("  " + " · ".join(question.shown))
    lines: list[str] = []
    while True:
        try:
            line = input("> " if not lines else ". ").strip()
        except EOFError:
            return "\n".join(lines), None
        if line == WHY:
            click.echo(question.why)
        elif line.lower() in COMMANDS or not line:
            return "\n".join(lines), line.lower()
        elif line.startswith(":"):
            click.echo(KEYS)
        else:
            lines.append(line)
            if question.asked != "people":
                return line, ""
