"""secondround debrief add FOLDER FILE…"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from secondround.interfaces.cli.desk import candidacy_begun, open_kit, told_plainly
from secondround.interfaces.cli.listening import listen_to, resume_command
from secondround.interfaces.cli.terminal import clock, printable

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit

SOUNDS = frozenset(
    (
        ".wav .aif .aiff .caf .flac .mp3 .m4a .m4b .aac .amr .wma .ogg .oga .opus .mka"
        " .webm .mp4 .m4v .mov .mkv .avi .wmv .mpg .mpeg .3gp"
    ).split()
)


@click.command("add")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--round", "number", type=click.IntRange(1), default=1, help="The round it tells of.")
@click.option("--kind", type=click.Choice(["notes", "transcript"]), help="What a text is.")
@click.option("--language", default="auto", help="What is spoken: en, fr, de.")
@click.option("--country", help="Where it was recorded: FR, DE, LU, BE …")
@click.option("--consent", type=click.Choice(["yes", "no"]), help="Did everyone on it agree?")
@click.option("--later", is_flag=True, help="Only keep a recording; listen to it another time.")
@told_plainly
def command(
    folder: Path,
    files: tuple[Path, ...],
    number: int,
    kind: str | None,
    language: str,
    country: str | None,
    consent: str | None,
    later: bool,
) -> None:
    """Add notes, a transcript or a recording of a past round to what was prepared from FOLDER.

    A recording is transcribed on this machine. Before the first one you are told what the law expects, and
    asked whether everyone who can be heard agreed.
    """
    from secondround.preparation.recordings import steps

    kit = open_kit()
    candidacy_id = candidacy_begun(kit, folder)
    for path in files:
        if path.suffix.lower() in SOUNDS:
            _ask_consent(kit, candidacy_id, country, consent)
            one = steps.add_recording(kit, candidacy_id, path, number, language)
            click.echo(f"Kept {printable(one.name)}: {clock(one.length)}, {one.language}.")
            if later:
                click.echo(f"Listen to it with: {resume_command(folder, one.name)}")
            else:
                listen_to(kit, candidacy_id, one.key, folder)
        else:
            _add_text(kit, candidacy_id, path, number, kind)
    click.echo(f'See what it tells with: secondround debrief show "{folder}"')


def _add_text(kit: "Kit", candidacy_id: str, path: Path, number: int, kind: str | None) -> None:
    from secondround.foundation.errors import NotFound, Unreadable
    from secondround.preparation.documents import steps
    from secondround.preparation.documents.corrected import steps as corrected_steps

    if not path.is_file():
        raise NotFound(f"the file {path}", "Check its name.")
    added = steps.add(kit, candidacy_id, path.name, path.read_bytes())
    if added.status == "refused":
        steps.remove(kit, candidacy_id, added.name)
        raise Unreadable(f"{path.name} cannot be read", added.message)
    if kind:
        corrected_steps.correct_kind(kit, candidacy_id, added.name, kind)
    corrected_steps.correct_round(kit, candidacy_id, added.name, number)
    click.echo(f"Added {added.name} as {kind or added.kind}, round {number}.")


def _ask_consent(kit: "Kit", candidacy_id: str, country: str | None, consent: str | None) -> None:
    """Once for a candidacy, and again whenever a country or an answer is given."""
    from secondround.preparation.recordings import steps

    if steps.has_consent(kit, candidacy_id) and not (country or consent):
        return
    if country is None and sys.stdin.isatty():
        country = click.prompt("In which country was it recorded (FR, DE, LU, BE …)?", default="")
    click.echo(steps.law_for(kit, candidacy_id, country or ""))
    if consent is None and sys.stdin.isatty():
        agreed = click.confirm("Did everyone who can be heard agree?", default=False)
    else:
        agreed = consent == "yes"
    steps.answer_consent(kit, candidacy_id, country or "", agreed)
