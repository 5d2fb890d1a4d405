"""A candidate's desk for tests: real readers, a real database, a folder with what the test lays there."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from secondround.bootstrap import make_kit
from secondround.foundation.kit import Kit
from secondround.foundation.settings import Settings
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps

Meaning = Literal["auto", "off"]

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def desk_kit(tmp_path: Path, now: datetime = NOON, meaning: Meaning = "off") -> Kit:
    """A kit that keeps everything below `tmp_path`; on words alone unless `meaning` is "auto"."""
    settings = Settings(data_dir=tmp_path / "data", meaning=meaning)
    return make_kit(settings, now)


def lay(folder: Path, contents: Mapping[str, str | bytes]) -> Path:
    """Write the files into the folder."""
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def desk(
    tmp_path: Path,
    contents: Mapping[str, str | bytes],
    now: datetime = NOON,
    meaning: Meaning = "off",
) -> tuple[Kit, str]:
    """A kit and the id of a candidacy whose documents have been brought in (not yet gathered)."""
    kit = desk_kit(tmp_path, now, meaning)
    folder = lay(tmp_path / "folder", contents)
    candidacy = candidacy_steps.open_for(kit, str(folder))
    document_steps.bring_in(kit, candidacy.id, folder)
    return kit, candidacy.id
