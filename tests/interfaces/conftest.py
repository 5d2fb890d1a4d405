"""What the ways in share in tests."""

from pathlib import Path

import pytest


@pytest.fixture
def own_folder(tmp_path: Path, tmp_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of a candidate's; what is kept of it lies beside it, and it is read on words alone."""
    monkeypatch.setenv("SECONDROUND_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SECONDROUND_MEANING", "off")
    made = tmp_path / "folder"
    made.mkdir()
    return made
