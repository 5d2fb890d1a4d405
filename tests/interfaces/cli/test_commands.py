"""The command line: what it says, and what it must not import to say it."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from desk import lay
from secondround.interfaces.cli.main import COMMANDS, secondround


def run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(secondround, list(arguments))


@pytest.fixture
def folder(tmp_path: Path, tmp_home: Path) -> Path:
    return lay(tmp_path / "mine", {"n.txt": "Q: why leave? -> growth, she frowned"})


def test_help_names_every_command_and_imports_none() -> None:
    shown = run("--help").stdout
    assert all(name in shown for name in COMMANDS)
    heavy = ("sqlalchemy", "pydantic", "numpy", "onnxruntime", "jinja2", "dbos")
    code = (
        "import sys\nfrom secondround.interfaces.cli.main import secondround\n"
        "secondround(['--help'], standalone_mode=False)\n"
        f"assert not [name for name in {heavy} if name in sys.modules]"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert len(result.stdout) > 100


def test_settings_say_where_they_come_from(tmp_home: Path) -> None:
    rows = {row["name"]: row for row in json.loads(run("settings", "--json").stdout)}
    assert "SECONDROUND_DATA_DIR" in rows["data_dir"]["from"]
    assert rows["meaning"]["from"].startswith("default")
    assert all(row["about"] for row in rows.values())


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema").stdout))


def test_documents_are_listed_and_corrected(folder: Path) -> None:
    assert run("documents", str(folder)).exit_code == 1
    assert run("prepare", str(folder)).exit_code == 0
    assert json.loads(run("documents", str(folder), "--json").stdout)[0]["kind"] == "notes"
    assert run("documents", str(folder), "--correct", "n.txt", "--kind", "cv").exit_code == 0
    assert "you said so" in run("documents", str(folder)).stdout
    assert run("documents", str(folder), "--correct", "n.txt", "--kind", "poem").exit_code == 1
    assert run("documents", str(folder), "--kind", "cv").exit_code == 2


def test_a_line_is_edited_and_the_edit_taken_back(folder: Path) -> None:
    run("prepare", str(folder))
    page = folder.with_name("mine-prepared") / "brief.json"
    key = json.loads(page.read_text("utf-8"))["questions"][0]["key"]
    assert run("edit", str(folder), "questions", key, "answer", "Mine.").exit_code == 0
    run("prepare", str(folder))
    assert json.loads(page.read_text("utf-8"))["questions"][0]["answer"] == "Mine."
    assert run("edit", str(folder), "questions", key, "answer", "--undo").exit_code == 0
    run("prepare", str(folder))
    assert json.loads(page.read_text("utf-8"))["questions"][0]["answer"] == ""
    assert run("edit", str(folder), "questions", "nokey", "answer", "x").exit_code == 1


def test_a_wrong_date_is_refused_with_an_example(folder: Path) -> None:
    result = run("prepare", str(folder), "--as-of", "next Tuesday")
    assert result.exit_code == 2
    assert "2026-12-01" in result.stderr
