"""What is set, shown without secrets; only PostgreSQL is taken."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from secondround.foundation.errors import Refused
from secondround.hosted.cli.main import hosted
from secondround.hosted.settings import HostedSettings, read_settings

NAME = "SECONDROUND_HOSTED_"


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "OWNER_URL"):
        monkeypatch.setenv(NAME + name, "postgresql://someone:hidden@db.example/secondround")
    outputs = []
    for arguments in (["settings"], ["settings", "--json"]):
        done = CliRunner().invoke(hosted, arguments)
        assert done.exit_code == 0
        assert "hidden" not in done.output
        outputs.append(done.output)
    rows = {row["name"]: row for row in json.loads(outputs[1])}
    assert rows["database_url"]["from"] == "environment"
    assert (rows["session_hours"]["value"], rows["session_hours"]["from"]) == ("12", "default")
    assert all(row["about"] for row in rows.values())
    assert "hidden" not in repr(read_settings())


@pytest.mark.parametrize("url", ["sqlite:///a.db", "mysql://a:hidden@b/c", "a:hidden@b", "://x"])
def test_only_postgresql_is_taken(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv(f"{NAME}DATABASE_URL", url)
    with pytest.raises(Refused, match="only PostgreSQL") as refused:
        read_settings()
    assert "DATABASE_URL" in str(refused.value)
    assert url not in str(refused.value)
    done = CliRunner().invoke(hosted, ["settings"])
    assert done.exit_code == 1
    assert "hidden" not in done.output


def test_any_spelling_of_postgresql_is_taken() -> None:
    for scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        made = HostedSettings.model_validate({"database_url": f"{scheme}://a@b/c"})
        assert made.database_url.get_secret_value() == "postgresql+psycopg://a@b/c"
        assert made.for_kits().database == "postgresql+psycopg://a@b/c"


def test_a_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("SESSION_HOURS", "many"), ("ADDRESS", "ftp://x"), ("POOL_SIZE", "0")):
        with monkeypatch.context() as here:
            here.setenv(NAME + name, value)
            with pytest.raises(Refused, match=name):
                read_settings()
    assert HostedSettings(address="https://prepare.example/").address == "https://prepare.example"


def test_a_machine_is_set_up_with_commands(
    settings: HostedSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("database_url", "owner_url"):
        monkeypatch.setenv(NAME + name.upper(), getattr(settings, name).get_secret_value())
    monkeypatch.setenv(f"{NAME}ADDRESS", "https://prepare.example")

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(hosted, arguments)
        assert done.exit_code == 0, done.output
        return done.output.strip()

    assert "secondround_app may serve it" in run("migrate")
    operator = run("operators", "add", "https://id.example", "7")
    listed = {"id": operator, "issuer": "https://id.example", "subject": "7"}
    assert json.loads(run("operators", "list", "--json")) == [listed]
    opening = ("workspaces", "open", "Career centre", "--operator", operator)
    _, link = run(*opening).splitlines()
    assert link.startswith("https://prepare.example/invitations/")
    run("operators", "remove", operator)
    assert run("operators", "list") == ""
    refused = CliRunner().invoke(hosted, opening)
    assert refused.exit_code == 1
    assert "This is not there." in refused.output


def test_the_local_edition_loads_nothing_of_it() -> None:
    program = (
        "import sys, secondround.bootstrap, secondround.interfaces.cli.main,"
        " secondround.interfaces.web.local.serve\n"
        "sys.exit(any(name.startswith('secondround.hosted') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, env=dict(os.environ))
    assert done.returncode == 0
