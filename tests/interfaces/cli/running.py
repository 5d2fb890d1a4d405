"""The command line, run as it is typed."""

from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from desk import lay
from secondround.interfaces.cli.main import secondround


def run(*arguments: object, status: int = 0, given: str | None = None) -> Result:
    """What it says, where it ends with this status; `given` is typed while it runs."""
    result = CliRunner().invoke(secondround, [str(one) for one in arguments], input=given)
    assert result.exit_code == status, result.output
    return result


def prepared(folder: Path, contents: Mapping[str, str | bytes]) -> Path:
    """A folder with these files, of which everything is prepared."""
    run("prepare", lay(folder, contents), "--as-of", "2026-12-01")
    return folder
