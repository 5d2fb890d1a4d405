"""A place to measure: PostgreSQL that writes as it does where data matters, an S3 server, workers as processes."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))

from pydantic import SecretStr

from secondround.foundation.owner import Owner
from secondround.hosted.premises import Premises, open_premises
from secondround.hosted.settings import HostedSettings
from secondround.hosted.storage.migrate import APP_ROLE, migrate
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from servers.postgres import make_database, running_postgres
from servers.s3 import Store, environment, make_bucket

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
EXAMPLE = Path(__file__).parents[2] / "examples" / "risk-analyst"
BROUGHT = (
    "Posting HFP-2026-117 Risk Analyst.docx",
    "CV Leonor Azevedo Brandt 2026.pdf",
    "Invitation to second interview.eml",
    "Halvenne interview 2026-11-19.vtt",
)


@dataclass
class Place:
    premises: Premises
    socket: Path
    store: Store
    folder: Path

    @property
    def settings(self) -> HostedSettings:
        return self.premises.settings

    def owners(self, workspaces: int, people: int) -> list[Owner]:
        return [
            Owner(f"w{one}", f"p{one}-{other}")
            for one in range(workspaces)
            for other in range(people)
        ]

    def candidacy(self, owner: Owner, *names: str) -> str:
        """A new one, with these files of the example."""
        kit = self.premises.at(datetime.now(UTC)).kit_of(owner)
        made = candidacy_steps.open_new(kit).id
        for name in names:
            document_steps.add(kit, made, name, (EXAMPLE / name).read_bytes())
        return made

    def worker(self, slot: str) -> subprocess.Popen[bytes]:
        """It says so in the folder once it is ready."""
        script = Path(__file__).with_name("worker.py")
        command = [sys.executable, str(script), slot, str(self.folder)]
        return subprocess.Popen(command, env={**os.environ, **self.variables()})

    def ready(self, *slots: str, seconds: float = 120) -> None:
        wait_until(lambda: all((self.folder / f"ready {one}").exists() for one in slots), seconds)

    def variables(self) -> dict[str, str]:
        return {
            "SECONDROUND_HOSTED_DATABASE_URL": self.settings.database_url.get_secret_value(),
            "SECONDROUND_HOSTED_OBJECTS_URL": self.settings.objects_url,
            "SECONDROUND_HOSTED_SCRATCH_DIR": str(self.settings.scratch_dir),
            "SECONDROUND_HOSTED_WORKSPACE_JOBS_A_MINUTE": "100000",
            "SECONDROUND_MEANING": "off",
            **ONE_THREAD,
        }


@contextmanager
def opened() -> Iterator[Place]:
    """Everything on this machine, and gone afterwards."""
    os.environ.update({"SECONDROUND_MEANING": "off", **ONE_THREAD})
    store = Store()
    with (
        tempfile.TemporaryDirectory() as folder,
        running_postgres(durable=True) as socket,
        environment(store.endpoint),
    ):
        owner = make_database(socket, "measured")
        settings = HostedSettings(
            owner_url=SecretStr(owner),
            database_url=SecretStr(owner.replace("postgres@", f"{APP_ROLE}@")),
            objects_url=f"s3://{make_bucket(store.endpoint)}/kept",
            scratch_dir=Path(folder) / "scratch",
        )
        migrate(settings)
        premises = open_premises(settings)
        try:
            yield Place(premises, socket, store, Path(folder))
        finally:
            premises.close()
            store.close()


def wait_until(look: Callable[[], object], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not look():
        if time.monotonic() > end:
            raise TimeoutError("it took too long")
        time.sleep(0.1)


def end(workers: Sequence[subprocess.Popen[bytes]]) -> None:
    for one in workers:
        one.send_signal(signal.SIGTERM)
    for one in workers:
        one.wait(60)
