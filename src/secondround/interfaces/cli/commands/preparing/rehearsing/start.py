"""secondround rehearse start FOLDER"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.preparing.rehearsing.told import told
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.preparation.rehearsal.follow_ups.model import Manner
    from secondround.preparation.rehearsal.model import Sitting, Take

STOP, AGAIN = ":stop", ":again"
KEYS = f"End an answer with an empty line. {AGAIN} the last one once more · {STOP}"


@click.command("start")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--minutes", type=click.IntRange(5, 120), default=20, help="How long.")
@click.option("--with", "people", multiple=True, help="An interviewer's name; may be repeated.")
@click.option(
    "--manner",
    type=click.Choice(["neutral", "insistent", "silent", "interrupting", "sceptical"]),
    default="neutral",
    help="How they ask.",
)
@click.option("--question", default="", help="The key of one question: that one alone.")
@told_plainly
def command(
    folder: Path, minutes: int, people: tuple[str, ...], manner: "Manner", question: str
) -> None:
    """Sit down: the questions that need it most, one at a time, answered in writing. Each answer is kept at once."""
    from secondround.preparation.rehearsal import steps
    from secondround.preparation.rehearsal.model import Wanted

    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    keys = [_key(kit, candidacy_id, name) for name in people]
    chosen = [question] if question else []
    wanted = Wanted(minutes, keys, manner, "typed", chosen)
    sitting = steps.begin_sitting(kit, candidacy_id, wanted)
    click.echo(KEYS)
    sit(kit, candidacy_id, sitting)
    steps.end_sitting(kit, candidacy_id, sitting.key)


def sit(kit: "Kit", candidacy_id: str, sitting: "Sitting") -> None:
    """Question by question, until it is through or stopped."""
    from secondround.preparation.rehearsal.taking import steps as take_steps

    last: Take | None = None
    while take := _next(kit, candidacy_id, sitting, last):
        words = _asked(take)
        if words == AGAIN and last:
            take_steps.forget_take(kit, candidacy_id, take.key)
            take = _once_more(kit, candidacy_id, last)
            words = _asked(take)
        if words in ("", STOP, AGAIN):
            take_steps.forget_take(kit, candidacy_id, take.key)
            return
        last = take_steps.type_take(kit, candidacy_id, take.key, words)
        click.echo(printable("\n".join(told(last))))


def _next(kit: "Kit", candidacy_id: str, sitting: "Sitting", last: "Take | None") -> "Take | None":
    """What the interviewer says to the last answer, else the next question."""
    from secondround.preparation.rehearsal import steps
    from secondround.preparation.rehearsal.taking import steps as take_steps

    if last and last.follow and last.follow.text:
        return take_steps.follow_up(kit, candidacy_id, last.key)
    planned = steps.upcoming(kit, candidacy_id, sitting.key)
    return take_steps.begin_take(kit, candidacy_id, sitting.key, planned) if planned else None


def _once_more(kit: "Kit", candidacy_id: str, last: "Take") -> "Take":
    from secondround.preparation.rehearsal.model import Planned
    from secondround.preparation.rehearsal.taking import steps as take_steps

    again = Planned(last.question, last.asked, last.person)
    return take_steps.begin_take(kit, candidacy_id, last.sitting, again, last.of)


def _asked(take: "Take") -> str:
    click.echo(printable(f"\n{take.asked}"))
    return _answer()


def _answer() -> str:
    """Lines up to an empty one; a command, or what was typed before the input ended."""
    lines: list[str] = []
    while True:
        try:
            line = input("> " if not lines else ". ").strip()
        except EOFError:
            return "\n".join(lines)
        if line in (STOP, AGAIN):
            return line
        if not line:
            return "\n".join(lines)
        lines.append(line)


def _key(kit: "Kit", candidacy_id: str, name: str) -> str:
    from secondround.foundation.errors import NotFound
    from secondround.preparation.panel.steps import interviewers_of

    found = [
        one for one in interviewers_of(kit, candidacy_id) if name.casefold() in one.name.casefold()
    ]
    if len(found) != 1:
        raise NotFound("the person {name}", "`secondround panel show` names them.", name=name)
    return found[0].key
