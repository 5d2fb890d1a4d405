"""What every test can ask for, and what none may do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import network

settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("here")

LOCAL_SERVERS = {"postgres_url", "s3_url", "browser_path"}


def pytest_configure() -> None:
    network.install()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """No test reaches the network; one that uses a server of the tests reaches this machine."""
    asks_for = set(getattr(item, "fixturenames", ()))
    local = bool(LOCAL_SERVERS & asks_for) or item.get_closest_marker("loopback") is not None
    with network.gate(loopback=local):
        return (yield)


@pytest.fixture
def tmp_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, where nothing is set and nothing is kept."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SECONDROUND_DATA_DIR", str(home / "data"))
    return home
