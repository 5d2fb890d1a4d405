"""compose.yaml and its files, read as what would run: nothing runs as root of ours, nothing secret stands in them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from secondround.hosted.cli.main import COMMANDS
from secondround.hosted.settings import PREFIX, HostedSettings

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
    images += re.findall(r"^FROM (\S+)", (ROOT / "Containerfile").read_text(), re.M)
    for image in images:
        name, _, version = image.rpartition(":")
        assert name, image
        assert re.search(r"\d", version), image


def test_files_that_are_mounted_are_there() -> None:
    for one in SERVICES.values():
        for volume in one.get("volumes", []):
            source = volume.split(":")[0]
            assert not source.startswith("./") or (ROOT / source).is_file(), volume
            assert source.startswith("./") or source in COMPOSE["volumes"], volume


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
