"""Stands for `docker` on a machine that compose.yaml runs on: a command documented for there is run here."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

HOSTED = "from secondround.hosted.cli.main import main; main()"


@dataclass(frozen=True)
class Machine:
    """`services` are the environments of those that run a command of ours; in each `programs` are those of the
    database. `replaced` has, by a word of a command, what stands for it here."""

    services: Mapping[str, Mapping[str, str]]
    programs: str
    replaced: Mapping[str, str]

    def environment(self, folder: Path) -> dict[str, str]:
        """For a shell that runs documented commands: its `docker` is this."""
        folder.mkdir()
        (folder / "machine.json").write_text(json.dumps(asdict(self)))
        docker = folder / "docker"
        docker.write_text(f'#!/bin/sh\nexec {sys.executable} {__file__} {folder} "$@"\n')
        docker.chmod(docker.stat().st_mode | stat.S_IEXEC)
        return os.environ | {"PATH": f"{folder}:{os.environ['PATH']}"}


def run(machine: Machine, arguments: list[str]) -> int:
    """How the command ended. Nothing but `compose run`, `compose exec` and `compose up` is known."""
    _compose, verb, *rest = arguments
    if verb in ("up", "stop"):
        return 0
    service, volumes, words = parsed(rest)
    words = [machine.replaced.get(word, word) for word in words]
    for inside, outside in volumes.items():
        words = [word.replace(inside, outside) for word in words]
    if verb == "exec":
        return subprocess.run(
            [f"{machine.programs}/{words[0]}", *words[1:]], check=False
        ).returncode
    given = os.environ | machine.services[service]
    command = [sys.executable, "-c", HOSTED, *(words or [service])]
    return subprocess.run(command, env=given, check=False).returncode


def parsed(rest: list[str]) -> tuple[str, dict[str, str], list[str]]:
    """The service, the volumes by their place inside, and the words of the command."""
    volumes: dict[str, str] = {}
    while rest[0].startswith("-"):
        flag = rest.pop(0)
        if flag in ("-v", "-u"):
            value = rest.pop(0)
            if flag == "-v":
                outside, inside, *_how = value.split(":")
                volumes[inside] = outside
    service, *words = rest
    return service, volumes, words


if __name__ == "__main__":
    told = json.loads(Path(sys.argv[1], "machine.json").read_text())
    sys.exit(run(Machine(**told), sys.argv[2:]))
