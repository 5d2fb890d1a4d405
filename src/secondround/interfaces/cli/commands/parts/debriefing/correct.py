"""secondround debrief correct FOLDER"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly
from secondround.interfaces.cli.typed import typed

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit

LANDINGS = ("landed", "partly", "missed", "unknown")


@click.command("correct")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("field", required=False)
@click.argument("value", required=False)
@click.option("--line", metavar="KEY", help="The line of which FIELD becomes VALUE.")
@click.option("--undo", is_flag=True, help="With --line: take the change of FIELD back.")
@click.option("--answer", metavar="KEY", help="Short for --line KEY landing: the exchange …")
@click.option("--landed", type=click.Choice(LANDINGS), help="… and how your answer landed.")
@click.option("--transcript", metavar="NAME", help="The transcript whose speakers are wrong.")
@click.option("--candidate", multiple=True, metavar="LABEL", help="The speaker who is you.")
@click.option("--speaker", metavar="LABEL", help="A speaker you know …")
@click.option("--is", "who", metavar="NAME", help="… and who it is.")
@click.option("--document", metavar="NAME", help="A document that tells of another round …")
@click.option("--round", "number", type=click.IntRange(1), help="… and of which.")
@told_plainly
def command(
    folder: Path,
    field: str | None,
    value: str | None,
    line: str | None,
    undo: bool,
    answer: str | None,
    landed: str | None,
    transcript: str | None,
    candidate: tuple[str, ...],
    speaker: str | None,
    who: str | None,
    document: str | None,
    number: int | None,
) -> None:
    """Correct any field of the memory, say who is who in a transcript, or which round a document tells of.

    For example: correct FOLDER --line 1f2e3d answer "What I really said". Keys are those that `show` prints; their
    beginning is enough. Fields are those of `show --json`; "follow_ups.2" is the second of a list, "removed true"
    takes the line away. VALUE is JSON where it parses as such, else text.
    """
    from secondround.preparation.documents.corrected import steps as corrected_steps
    from secondround.preparation.evidence import steps as evidence_steps

    if answer or landed:
        line, field, value = line or answer, field or "landing", value or landed
    changed = field and (value is not None or undo)
    _pairs((line, changed), (candidate or speaker, transcript), (speaker, who), (document, number))
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if line and field:
        _correct_line(kit, candidacy_id, line, field, None if undo else value)
    if transcript and candidate:
        evidence_steps.name_candidate(kit, candidacy_id, transcript, candidate)
    if transcript and speaker and who:
        corrected_steps.name_speaker(kit, candidacy_id, transcript, speaker, who)
    if document and number:
        corrected_steps.correct_round(kit, candidacy_id, document, number)
    click.echo("Kept. It holds from the next `debrief show` or `prepare` on.")


def _pairs(*given: tuple[object, object]) -> None:
    if any(bool(one) != bool(other) for one, other in given) or not any(a for a, _ in given):
        raise click.UsageError(
            "Give --line KEY with FIELD and VALUE (or --undo); --answer with --landed; --transcript with"
            " --candidate or --speaker and --is; --document with --round."
        )


def _correct_line(kit: "Kit", candidacy_id: str, line: str, field: str, value: str | None) -> None:
    """To what was typed, or back to what was read where nothing is."""
    from secondround.preparation.brief.lines import steps

    part, key = steps.remembered_line(kit, candidacy_id, line)
    if value is None:
        steps.undo_edit(kit, candidacy_id, part, key, field)
        return
    was = steps.value_of(kit, candidacy_id, part, key, field)
    steps.edit_line(kit, candidacy_id, part, key, field, typed(value, was))
