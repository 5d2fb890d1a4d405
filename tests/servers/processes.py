"""The hosted edition as it is started on a machine: its commands as processes, with what they write."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from secondround.hosted.settings import PREFIX, HostedSettings

COMMAND = (sys.executable, "-c", "from secondround.hosted.cli.main import main; main()")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def environment(settings: HostedSettings, folder: Path, **more: str) -> dict[str, str]:
    """What a process is given: the database, the store and the address, and more by the names of settings."""
    given = {
        "DATABASE_URL": settings.database_url.get_secret_value(),
        "OBJECTS_URL": settings.objects_url,
        "SCRATCH_DIR": str(folder),
        "ISSUER": "http://127.0.0.1:9",
        "CLIENT_ID": "secondround",
        "SEAL_KEY": "k" * 32,
        **more,
    }
    return os.environ | {PREFIX + name: value for name, value in given.items()}


@contextmanager
def running(
    given: dict[str, str], written: Path, *arguments: str
) -> Iterator[subprocess.Popen[bytes]]:
    """A command; told to end afterwards."""
    with written.open("w") as file:
        process = subprocess.Popen([*COMMAND, *arguments], env=given, stderr=file, stdout=file)
        try:
            yield process
        finally:
            process.terminate()
            process.wait(60)


def answer_of(address: str) -> requests.Response:
    """Once it answers."""
    for _ in range(480):
        try:
            return requests.get(address, timeout=10, allow_redirects=False)
        except requests.ConnectionError:
            time.sleep(0.25)
    raise AssertionError("it never answered")
