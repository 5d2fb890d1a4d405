"""secondround company recall FOLDER"""

import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.commands.parts.dossier.lines import fact_lines
from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.terminal import printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit
    from secondround.foundation.spacing import Grade
    from secondround.preparation.company.model import RecallCard, Sitting

KEYS: dict[str, "Grade"] = {"1": "again", "2": "hard", "3": "good", "4": "easy"}
UNDO, STOP, SHOW = "u", "q", (" ", "\r", "\n")
HELP = "Space shows the rest · 1 again · 2 hard · 3 good · 4 easy · u takes the last grade back · q stops"


@click.command("recall")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--more", type=click.IntRange(0), default=0, help="New cards beyond today's.")
@click.option("--json", "as_json", is_flag=True, help="Only print the cards and how far they are.")
@told_plainly
def command(folder: Path, more: int, as_json: bool) -> None:
    """What do you know about us? Say it aloud, show it, and grade yourself; grades are kept at once."""
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if as_json:
        from secondround.preparation.company import steps

        cards = [asdict(one) for one in steps.cards_of(kit, candidacy_id)]
        click.echo(json.dumps(cards, ensure_ascii=False, indent=2, default=str))
        return
    click.echo(HELP)
    _sit(kit, candidacy_id, more)


def _sit(kit: "Kit", candidacy_id: str, more: int) -> None:
    from secondround.preparation.company import steps
    from secondround.preparation.panel import steps as panel_steps

    coming = panel_steps.coming_round_of(kit, candidacy_id)
    interview = coming.starts_at if coming else None
    while True:
        sitting = steps.sitting_of(kit, candidacy_id, interview, more)
        if sitting.card is None:
            click.echo(_rest(sitting))
            return
        key = _asked(sitting.card)
        if key == STOP:
            return
        if key == UNDO:
            steps.take_back_recall(kit, candidacy_id)
        else:
            steps.recall(kit, candidacy_id, sitting.card.fact.key, KEYS[key], interview)


def _asked(card: "RecallCard") -> str:
    """The key that ends the card: a grade once it was shown, undo or stop at any time."""
    text = card.fact.text
    click.echo(printable(f"\n{card.fact.theme} · {card.asks}"))
    click.echo(printable(f"{text[: card.start]}____{text[card.end :]}"))
    shown = False
    while True:
        key = _key()
        if key in (UNDO, STOP) or (shown and key in KEYS):
            return key
        if key in SHOW and not shown:
            shown = True
            click.echo(printable("\n".join(fact_lines(card.fact, ""))))


def _key() -> str:
    """One key of the keyboard, or the next character of what is piped in; the end of either stops."""
    if not sys.stdin.isatty():
        return sys.stdin.read(1) or STOP
    try:
        return click.getchar() or STOP
    except (EOFError, KeyboardInterrupt):
        return STOP


def _rest(sitting: "Sitting") -> str:
    if not sitting.count:
        return "There is nothing to ask yet. Save pages of theirs into the folder, then prepare."
    next_: datetime | None = sitting.next_due
    again = f" The next card comes {next_:%d %B, %H:%M}." if next_ else ""
    return f"That is all for now: {sitting.unmet} of {sitting.count} were never seen.{again}"
