"""compose.yaml and its files, read as what would run: nothing runs as root of ours, nothing secret stands in them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from secondround.foundation.jobs.worker import PATIENCE
from secondround.foundation.settings import Settings
from secondround.hosted.cli.main import COMMANDS
from secondround.hosted.settings import PREFIX, HostedSettings
from secondround.hosted.web.gate import ROOM

ROOT = Path(__file__).parents[3]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
TMP = COMPOSE["x-settings"][f"{PREFIX}SCRATCH_DIR"].removesuffix("/secondround")
OURS = {name: one for name, one in SERVICES.items() if "build" in one}
EXAMPLE = (ROOT / "hosting/environment.example").read_text()


def test_everything_that_is_needed_is_there() -> None:
    assert {"proxy", "application", "worker-1", "worker-2", "migrate", "database", "store"} <= set(
        SERVICES
    )
    assert set(OURS) == {"application", "worker-1", "worker-2", "migrate", "sweep", "bucket"}


@pytest.mark.parametrize("name", OURS)
def test_ours_is_read_only_and_nobody_special(name: str) -> None:
    one = OURS[name]
    assert one["read_only"] is True
    assert one["user"] == "10001:10001"
    assert one["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in one["security_opt"]
    assert [each.split(":")[0] for each in one["tmpfs"]] == [TMP]


@pytest.mark.parametrize("name", OURS)
def test_commands_and_settings_are_those_of_the_product(name: str) -> None:
    one = OURS[name]
    assert "entrypoint" in one or one["command"][0] in {*COMMANDS, "worker"}
    known = {f"{PREFIX}{field}".upper() for field in HostedSettings.model_fields}
    assert {each for each in one["environment"] if each.startswith(PREFIX)} <= known


def test_only_what_migrates_owns_the_tables() -> None:
    owners = {name for name, one in OURS.items() if f"{PREFIX}OWNER_URL" in one["environment"]}
    assert owners == {"migrate"}
    sealed = {name for name, one in OURS.items() if f"{PREFIX}SEAL_KEY" in one["environment"]}
    assert sealed == {"application"}


def test_nothing_but_the_proxy_is_reached_from_outside() -> None:
    assert {name for name, one in SERVICES.items() if "ports" in one} == {"proxy"}
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert SERVICES["database"]["networks"] == SERVICES["store"]["networks"] == ["inside"]
    assert "8423" not in str(SERVICES["proxy"].get("ports"))


def test_no_secret_is_written_down() -> None:
    secret = re.compile(r"PASSWORD|SECRET|SEAL_KEY|ACCESS_KEY")
    for name, one in SERVICES.items():
        for variable, value in one.get("environment", {}).items():
            if secret.search(variable):
                assert re.fullmatch(r"\$\{\w+:(-|\?set it in \.env)\}", value), (name, variable)
    for line in EXAMPLE.splitlines():
        if secret.search(line.split("=")[0]) and "ACCESS_KEY_ID" not in line:
            assert line.endswith("="), line


def test_what_has_to_be_set_is_in_the_example() -> None:
    asked = set(re.findall(r"\$\{(\w+):\?", (ROOT / "compose.yaml").read_text()))
    given = set(re.findall(r"^(\w+)=", EXAMPLE, re.M))
    assert asked <= given


def test_images_are_of_a_version() -> None:
    images = [one["image"] for name, one in SERVICES.items() if name not in OURS]
    built = (ROOT / "Containerfile").read_text()
    images += re.findall(r"^ARG BASE=(\S+)", built, re.M)
    assert re.findall(r"^FROM (\S+)", built, re.M) == ["$BASE", "$BASE"]
    assert len(images) == 4
    for image in images:
        assert re.fullmatch(r"docker\.io/[\w/-]+:[\w.-]*\d[\w.-]*@sha256:[0-9a-f]{64}", image), (
            image
        )


def test_files_that_are_mounted_are_there() -> None:
    for one in SERVICES.values():
        for volume in one.get("volumes", []):
            source = volume.split(":")[0]
            assert not source.startswith("./") or (ROOT / source).is_file(), volume
            assert source.startswith("./") or source in COMPOSE["volumes"], volume


def test_whoever_runs_on_is_looked_after() -> None:
    running = {
        name: one for name, one in SERVICES.items() if one.get("restart") == "unless-stopped"
    }
    assert set(running) == {"proxy", "application", "worker-1", "worker-2", "database", "store"}
    for name, one in running.items():
        assert one["healthcheck"]["test"][0] == "CMD", name
        assert one["logging"]["options"]["max-size"], name
    port = HostedSettings.model_fields["aside_port"].default
    for name in ("application", "worker-1", "worker-2"):
        assert f"http://127.0.0.1:{port}/health/ready" in running[name]["healthcheck"]["test"][-1]


def test_a_worker_is_given_the_time_it_drains_in() -> None:
    drains = HostedSettings.model_fields["drain_seconds"].default
    slots = []
    for name in ("worker-1", "worker-2"):
        assert SERVICES[name]["stop_grace_period"] == "2m"
        slots.append(SERVICES[name]["command"][2])
    # It waits so long, hands over within a minute, and has to be ended by itself.
    assert drains + PATIENCE < 120
    assert len(set(slots)) == 2


def test_the_database_logs_no_value_of_anybody() -> None:
    told = SERVICES["database"]["command"]
    assert {"log_error_verbosity=terse", "log_min_error_statement=panic"} <= set(told)


def test_the_proxy_takes_no_more_than_the_application_and_says_who_asks() -> None:
    told = (ROOT / "hosting/Caddyfile").read_text()
    found = re.search(r"max_size (\d+)MB", told)
    assert found
    most = Settings.model_fields["largest_document"].default + ROOM
    assert most <= int(found[1]) * 1_000_000 < 1.2 * most
    assert "header_up X-Forwarded-For {remote_host}" in told
    assert "read_header" in told
    # Neither who asks nor what failed is written down: an address may hold the secret of an invitation.
    assert re.findall(r"^\s*log\b.*\n\s*(.*)$", told, re.MULTILINE) == ["exclude http.log.error"]
    assert told.count("{") == told.count("}")


def test_a_browser_stays_with_the_application_that_hears_it() -> None:
    told = (ROOT / "hosting/Caddyfile").read_text()
    assert "reverse_proxy {$SECONDROUND_APPLICATIONS} {" in told
    assert "lb_policy cookie" in told
    given = SERVICES["proxy"]["environment"]["SECONDROUND_APPLICATIONS"]
    assert given == "${SECONDROUND_APPLICATIONS:-application:8422}"


def test_what_is_sent_to_be_built_is_named() -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert lines[1] == "*"
    sent = {one[1:] for one in lines if one.startswith("!")}
    copied = re.findall(r"^COPY ((?:[\w.]+ )+)\S+$", (ROOT / "Containerfile").read_text(), re.M)
    assert sent == {name for one in copied for name in one.split()}


def test_who_waits_for_whom_is_there() -> None:
    for one in SERVICES.values():
        for name, how in one.get("depends_on", {}).items():
            healthy = how["condition"] == "service_healthy"
            assert not healthy or "healthcheck" in SERVICES[name]


def test_the_image_is_built_from_pins_and_runs_as_nobody() -> None:
    built = (ROOT / "Containerfile").read_text()
    installs = re.findall(r"pip install ([^\\&|]*)", built)
    assert installs
    assert all("--require-hashes" in one or "--no-index" in one for one in installs)
    last = built.rsplit("FROM ", 1)[1]
    assert "USER 10001:10001" in last
    parts = re.search(r'ARG PARTS="([^"]*)"', built)
    assert parts
    for part in (*parts[1].split(), "setup"):
        assert "--hash=sha256:" in (ROOT / f"requirements/{part}.txt").read_text()
