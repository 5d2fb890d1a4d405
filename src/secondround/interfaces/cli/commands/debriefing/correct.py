"""secondround debrief correct FOLDER"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_for, open_kit, told_plainly

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit

LANDINGS = ("landed", "partly", "missed", "unknown")


@click.command("correct")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--transcript", metavar="NAME", help="The transcript whose speakers are wrong.")
@click.option("--candidate", multiple=True, metavar="LABEL", help="The speaker who is you.")
@click.option("--speaker", metavar="LABEL", help="A speaker you know …")
@click.option("--is", "who", metavar="NAME", help="… and who it is.")
@click.option("--answer", metavar="KEY", help="The exchange whose landing is wrong …")
@click.option("--landed", type=click.Choice(LANDINGS), help="… and how your answer landed.")
@click.option("--document", metavar="NAME", help="A document that tells of another round …")
@click.option("--round", "number", type=click.IntRange(1), help="… and of which.")
@told_plainly
def command(
    folder: Path,
    transcript: str | None,
    candidate: tuple[str, ...],
    speaker: str | None,
    who: str | None,
    answer: str | None,
    landed: str | None,
    document: str | None,
    number: int | None,
) -> None:
    """Say who is who in a transcript, how an answer landed, or which round a document tells of.

    For example: correct FOLDER --transcript call.vtt --candidate "Speaker 2". Keys are those that `show` prints;
    their beginning is enough. Any other field is changed with `secondround edit`.
    """
    from secondround.preparation.documents import steps as document_steps
    from secondround.preparation.evidence import steps as evidence_steps

    _pairs((candidate or speaker, transcript), (speaker, who), (answer, landed), (document, number))
    kit = open_kit()
    candidacy_id = candidacy_for(kit, folder)
    if transcript and candidate:
        evidence_steps.name_candidate(kit, candidacy_id, transcript, candidate)
    if transcript and speaker and who:
        document_steps.name_speaker(kit, candidacy_id, transcript, speaker, who)
    if answer and landed:
        _correct_landing(kit, candidacy_id, answer, landed)
    if document and number:
        document_steps.correct_round(kit, candidacy_id, document, number)
    click.echo("Kept. It holds from the next `debrief show` or `prepare` on.")


def _pairs(*given: tuple[object, object]) -> None:
    if any(bool(one) != bool(other) for one, other in given) or not any(a for a, _ in given):
        raise click.UsageError(
            "Give --transcript with --candidate or --speaker and --is; --answer with --landed;"
            " --document with --round."
        )


def _correct_landing(kit: "Kit", candidacy_id: str, key: str, landed: str) -> None:
    from secondround.foundation.errors import NotFound, Refused
    from secondround.preparation.brief.lines.steps import edit_line
    from secondround.preparation.debrief.steps import exchanges_of

    keys = [one.key for one in exchanges_of(kit, candidacy_id) if one.key.startswith(key)]
    if not keys:
        raise NotFound(f"the exchange {key}", "`secondround debrief show FOLDER` lists them.")
    if len(keys) > 1:
        raise Refused(f"{key} is the beginning of {' and '.join(keys)}", "Give more of it.")
    edit_line(kit, candidacy_id, "exchanges", keys[0], "landing", landed)
